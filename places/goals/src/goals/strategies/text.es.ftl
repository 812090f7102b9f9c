# Estrategias: caminos hacia una meta.

strategy-add = Agregar una estrategia
strategy-add-lede = Un camino hacia una meta. De ella cuelga lo que la gente se compromete a hacer.
strategy-save-new = Agregar esta estrategia
strategy-edit = Cambiar la estrategia
strategy-remove = Quitar esta estrategia
strategy-remove-hint = Los compromisos se quedan y esperan otra estrategia. El historial puede traerla de vuelta.
strategy-name = La estrategia, en pocas palabras
strategy-name-hint = Como "Que sea fácil devolver las medicinas que sobran".
strategy-name-missing = Escriba la estrategia en pocas palabras
strategy-serves = A qué contribuye
strategy-serves-hint = Elija el objetivo si hay uno; si no, la meta.
strategy-serves-choose = Elija una meta o un objetivo
strategy-serves-missing = Elija a qué contribuye
strategy-serves-unknown = Elija una meta o un objetivo de la lista
strategy-goal-id = Meta
strategy-objective-id = Objetivo
strategy-change-strategy = Cómo cambia las cosas
strategy-change-strategy-hint = Las siete maneras de cambiar una comunidad. Las cuatro últimas duran más.
strategy-care-stages = Etapas de atención en las que trabaja
strategy-position = Orden

news-strategy-added = Nueva estrategia: { $label }
news-strategy-changed = Algo nuevo sobre la estrategia: { $label }

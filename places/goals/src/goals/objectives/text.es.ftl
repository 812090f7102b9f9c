# Objetivos: para cuándo, qué habrá, para quién, de cuánto a cuánto.

objectives-add = Escribir un objetivo
objectives-add-lede = Una frase: para cuándo, qué habrá, para quién, de cuánto a cuánto. Puede tener huecos; decimos lo que falta.
objectives-save-new = Agregar este objetivo
objectives-edit = Cambiar el objetivo
objectives-remove = Quitar este objetivo
objectives-remove-hint = Sus estrategias se quedan con la meta. El historial puede traerlo de vuelta.
objectives-goal-id = Meta
objectives-goal-missing = Elija la meta a la que pertenece
objectives-goal-unknown = Elija una meta de la lista
objectives-nothing-said = Escriba qué habrá y para quién
objectives-help = Un objetivo se lee como una frase:
objectives-by = Para el
objectives-who = para quién
objectives-who-hint = Como "las familias de estudiantes del grado 12".
objectives-what = qué habrá
objectives-what-hint = Como "un lugar con llave para las medicinas en casa".
objectives-answer-baseline = Anotar dónde está hoy
objectives-baseline-question = La pregunta para el comienzo
objectives-from-value = de
objectives-from-hint = Ahora: 31%, 480 libras.
objectives-to-value = a
objectives-to-hint = Entonces, escrito de la misma forma.
objectives-indicator-id = La cifra que lo mide
objectives-indicator-hint = Una de las cifras de la meta; se muestra en la página del objetivo.
objectives-position = Orden
objectives-sentence = Para el { $by }: { $what } para { $who }, de { $from } a { $to }.

objectives-gap-by = ¿Para cuándo debe ser verdad? Sin un día nadie puede decir que va tarde.
objectives-gap-who = ¿Para quién? "La comunidad" es difícil de contar; nombre a las personas.
objectives-gap-what = ¿Qué tendrán, sabrán o harán que hoy no?
objectives-gap-from = ¿Cómo está ahora? Un cálculo marcado como "cálculo" está bien.
objectives-gap-to = ¿Cuánto es suficiente?
objectives-gap-from-has-no-number = Cómo está ahora no tiene cifra. Hasta una aproximada permite ver el cambio.
objectives-gap-to-has-no-number = Cómo debería estar no tiene cifra. Hasta una aproximada permite ver el cambio.
objectives-gap-units-differ = Un valor es un porcentaje y el otro no. Escriba los dos de la misma forma.
objectives-gap-over-hundred = Una proporción de personas no puede pasar de 100%.
objectives-gap-looks-like-fraction = Las dos proporciones son menores que 1%. ¿Quiso escribir una fracción, como 0.12 por 12%?
objectives-gap-nothing-changes = Los dos valores son iguales. ¿Qué debe ser diferente?
search-kind-objective = Objetivos

news-objective-added = Nuevo objetivo: { $label }
news-objective-changed = Algo nuevo sobre el objetivo: { $label }

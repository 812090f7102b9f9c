# Las páginas de todas las metas y de una meta.

overview-target = , meta { $target }
overview-no-number = Todavía ninguna cifra la representa.
overview-dotted-line = La línea punteada es el valor que se busca.
overview-headline-title = La cifra que la representa
overview-headline-none = Todavía no hay cifras. Una cifra antigua basta para empezar.
overview-story-title = La historia detrás de las cifras
overview-story-none = ¿Por qué la cifra es así? Dos frases son un comienzo.
overview-left-out-title = Quién queda fuera
overview-left-out-none = Las cifras de cada grupo mostrarán quién gana y quién no.
overview-needs-title = Lo que necesita
overview-needs-none = Todavía nada. Diga en un compromiso de esta meta qué necesita, en palabras o en dinero, y aparecerá aquí.
overview-needs-money = Dinero que necesitan sus compromisos abiertos
overview-needs-given = Dinero aportado hasta ahora
overview-needs-goods = Bienes aportados hasta ahora, por su valor
overview-needs-hours = Horas aportadas hasta ahora
overview-needs-more = { $count ->
    [one] Un compromiso más necesita algo
   *[other] { $count } compromisos más necesitan algo
}
overview-groups-title = Grupos que trabajan en él
overview-partners-title = Quiénes tienen un papel
overview-partners-none = Quien está a cargo o se compromete a algo aparece aquí.

overview-edit = Editar
overview-home-title = Cómo vamos con nuestras metas
overview-order = Cambiar el orden
overview-take-along = Llévese esta lista:
overview-objectives = Objetivos
overview-strategies = Estrategias
overview-ended-on = Terminó el
overview-reached-on = Lograda el { $day }
overview-given-up-on = Abandonada el { $day }
overview-ended = { $count ->
    [one] 1 meta que terminó
   *[other] { $count } metas que terminaron
}
overview-orphans-title = Aún no es parte de una meta
overview-orphans-lede = Todo lo que hacemos debe llevar a un cambio que queremos. Aquí falta decir a cuál.
overview-orphans-mend = Decir dónde va
overview-orphan-objective = Un objetivo cuya meta ya no está
overview-orphan-strategy = Una estrategia que aún no contribuye a un objetivo
overview-chain-title = Cómo llegamos
overview-chain-none = Los objetivos dicen cuánto y para cuándo; las estrategias dicen cómo. Empiece con un objetivo.
overview-no-objective = Estas aún no contribuyen a un objetivo:
overview-no-strategy = Ninguna estrategia contribuye todavía.
overview-vision = Visión
overview-goal = Meta
overview-objective = Objetivo
overview-measured-title = La cifra que lo mide
overview-measured-none = Ninguna cifra lo mide todavía. Edítelo para elegir una de la meta.
overview-measured-by = Se mide con
overview-serves-title = A qué contribuye
overview-serves-nothing = Aún no lleva a ninguna meta. Edite para decir dónde va.
overview-classes-title = Cómo cambia las cosas
overview-no-class = Nadie ha dicho todavía cuál de las siete maneras es.
overview-works-here = trabaja aquí
overview-objective-whole = Específico, medible y con fecha: cualquiera puede ver si se cumplió.
overview-objective-gaps = { $count ->
    [one] Una cosa haría más fácil ver si se cumplió:
   *[other] { $count } cosas harían más fácil ver si se cumplió:
}
overview-history-title = Qué cambió aquí
overview-history-link = Todo lo que cambió aquí
overview-history-added = { $name } agregó ({ $what })
overview-history-changed = { $name } cambió ({ $what })
overview-history-removed = { $name } quitó ({ $what })
overview-goal-gaps = A esta meta todavía le falta algo:
overview-orphan-promise = Un compromiso que aún no contribuye a una meta
overview-partners-more = Pedir a alguien más que participe
overview-end-question = ¿Se logró, o ya no vale la pena?
overview-kind-any = registro

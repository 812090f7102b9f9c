# Las doce partes: resumen, página de una parte, página de una pregunta.
guide-lede = Doce partes, en cualquier orden. Cada respuesta se convierte en un registro que se sigue usando, así que nada de esto es papeleo.
guide-print-plan = Imprimir nuestro plan
guide-parts-done = { $done } de { $of } partes listas
guide-home-done = { $done } de { $of } partes
guide-all-done = Las doce partes están listas. Cuando una deja de estar al día, vuelve a aparecer.
guide-next = { $count ->
    [one] Mejor paso siguiente, cerca de 1 minuto
   *[other] Mejor paso siguiente, cerca de { $count } minutos
}
guide-next-again = Volver a ver: { $part }
guide-next-begin = Empezar: { $part }
guide-next-go-on = Seguir: { $part }
guide-part-number = Parte { $number }
guide-crumb = Parte { $number }, { $part }
guide-done = Lista
guide-not-started = Sin empezar
guide-look-again = Volver a ver
guide-answered = { $answered } de { $of } respondidas
guide-things-missing = { $count ->
    [one] Falta 1 cosa
   *[other] Faltan { $count } cosas
}
guide-last-missing = { $missing }, y esto queda listo

guide-line-why = { $organizations ->
    [one] 1 organización, y por qué un solo grupo no puede
   *[other] { $organizations } organizaciones, y por qué un solo grupo no puede
}
guide-line-table = { $people ->
    [one] 1 persona activa
   *[other] { $people } personas activas
}, { $empty ->
    [0] ningún lugar vacío
    [one] 1 lugar vacío
   *[other] { $empty } lugares vacíos
}{ $planned ->
    [0] {""}
   *[other] {" "}con un plan para { $planned }
}
guide-line-future = { $visions ->
    [0] Todavía sin visión
    [one] Una redacción de la visión
   *[other] { $visions } redacciones de la visión
}, { $soundings ->
    [0] todavía sin preguntar fuera
    [one] probada con 1 persona de fuera
   *[other] probada con { $soundings } personas de fuera
}
guide-line-results = { $goals ->
    [one] 1 meta
   *[other] { $goals } metas
}, { $strategies ->
    [one] 1 estrategia
   *[other] { $strategies } estrategias
}
guide-line-numbers = { $numbers ->
    [one] 1 meta con cifra
   *[other] { $numbers } metas con cifra
}, { $findings ->
    [one] 1 dato
   *[other] { $findings } datos
}, { $attempts ->
    [one] 1 esfuerzo anterior
   *[other] { $attempts } esfuerzos anteriores
}
guide-line-have = { $leaders ->
    [one] 1 líder
   *[other] { $leaders } líderes
}, { $networks ->
    [one] 1 red
   *[other] { $networks } redes
}, { $projects ->
    [one] 1 proyecto en marcha
   *[other] { $projects } proyectos en marcha
}
guide-line-barriers = { $answered } de 8 obstáculos vistos, { $present ->
    [0] ninguno está presente
    [one] 1 está presente
   *[other] { $present } están presentes
}, { $tried ->
    [0] no se prueba nada todavía
   *[other] se prueba algo contra { $tried }
}
guide-line-money = { $answered } de 6 respondidas en palabras
guide-line-run = { $groups ->
    [one] 1 grupo
   *[other] { $groups } grupos
}, { $rules ->
    [one] 1 regla
   *[other] { $rules } reglas
}
guide-line-keep = { $checks ->
    [one] 1 punto
   *[other] { $checks } puntos
}: { $strong ->
    [one] 1 fuerte
   *[other] { $strong } fuertes
}, { $weak ->
    [one] 1 por mejorar
   *[other] { $weak } por mejorar
}
guide-line-checkup = { $invitations ->
    [0] No se invita a nadie
    [one] 1 invitación abierta
   *[other] { $invitations } invitaciones abiertas
}, { $review ->
    [0] todavía sin revisión
   *[other] con revisión
}

guide-questions = Preguntas
guide-go-on = Seguir
guide-given-open = Abierta
guide-given-answered = Respondida
guide-given-records = { $count ->
    [one] 1 registro
   *[other] { $count } registros
}
guide-reply-unknown = No lo sabemos
guide-reply-not-now = Saltada por ahora
guide-reply-nothing = No hay
guide-reply-words = Respondida en palabras
guide-done-when = Lista cuando
guide-keeps = Se vuelve a revisar después de { $count ->
    [one] 1 mes
   *[other] { $count } meses
}
guide-again-reviews = { $count ->
    [one] A un registro le llegó la fecha de volver a verlo.
   *[other] A { $count } registros les llegó la fecha de volver a verlos.
}
guide-again-old = Nadie ha tocado nada de esto desde el { $day }.
guide-again-changed = Después cambió algo de lo que depende: { $what }, { $day }.
guide-to-reviews = Ir a verlo
guide-still-holds = Ya lo revisamos: sigue siendo cierto
guide-promised = Compromisos
guide-changes = Qué se cambió
guide-change-added = Nuevo: { $kind } «{ $label }»
guide-change-changed = Cambio: { $kind } «{ $label }»
guide-change-removed = Se quitó: { $kind } «{ $label }»
guide-change-added-unnamed = Nuevo: { $kind }
guide-change-changed-unnamed = Cambio: { $kind }
guide-change-removed-unnamed = Se quitó: { $kind }
guide-assign = Dar esta parte a alguien
guide-assign-what = Recorrer la parte { $number } de la guía: { $part }
guide-assign-save = Comprometerse
guide-agenda = Ponerla en un orden del día
guide-agenda-meeting = Reunión
guide-agenda-title = Guía, parte { $number }: { $part }
guide-agenda-save = Ponerla en el orden del día

guide-question-number = Pregunta { $number } de { $of }
guide-about-record = Sobre: { $record }
guide-known = Lo que sabemos
guide-known-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
guide-known-none = Todavía no hay nada escrito sobre esto.
guide-fact-meetings = { $count ->
    [one] De su última reunión:
   *[other] De sus últimas { $count } reuniones:
}
guide-fact-spoke = residentes hablaron en { $spoke } de { $items } puntos del orden del día.
guide-replied-by = { $name }, { $day }.
guide-changed-last = Último cambio:
guide-take-back = Retirar esto
guide-sealed = Solo el equipo central ve quién puede oponerse. Si lo necesita, pregunte a quien coordina.
guide-only-reading = Usted puede leer la guía. Quienes integran la coalición responden sus preguntas.
guide-others-write = Esto lo escribe quien coordina o tiene un cargo.
guide-others-write-more = Usted aún puede decir que no se sabe o que no hay.
guide-save-go-on = Guardar y seguir
guide-save-later = Guardar y volver después
guide-elsewhere-too = Para más:
guide-next-question = Ir a la pregunta siguiente
guide-without-writing = O responda sin escribir:
guide-say-unknown = No lo sabemos
guide-say-nothing = No hay
guide-say-not-now = Ahora no
guide-unknown-hint = «No lo sabemos» pone la pregunta en la lista del próximo sondeo breve.
guide-not-known = La guía lo preguntó y nadie lo sabía
guide-not-known-hint = Díganlo con sus palabras más abajo, o en la próxima reunión.
guide-aside = Qué hace su respuesta
guide-writes = Qué escribe esto
guide-ideas = Ideas de otros grupos
guide-so-far = La parte { $number } hasta ahora
guide-words = Su respuesta
guide-words-hint = Unas frases. Para esto todavía no hay un lugar propio.
guide-words-missing = Escriba su respuesta en pocas palabras
guide-words-beside = Algo más
guide-mark-missing = Elija una calificación del 1 al 5
guide-kind-missing = Indique unknown, not_now, nothing o words
guide-felt = Su respuesta
guide-felt-no = No, no estorba
guide-felt-a-little = Un poco
guide-felt-yes = Sí, y estorba
guide-felt-not-known = No lo sabemos. Añade la pregunta al próximo sondeo breve.
guide-felt-missing = Elija una respuesta; «no lo sabemos» también lo es
guide-try-hint = Mejor pequeño y pronto. Déjelo vacío para no comprometer nada ahora.
guide-mark-how = ¿Qué tan bien va esto?
guide-mark-leading = Dirección
guide-mark-rules = Reglas
guide-mark-shared = Trabajo en común
guide-mark-plans = Planes
guide-mark-actions = Acciones
guide-mark-funding = Dinero
guide-mark-standing = Buen nombre en la comunidad
guide-degree-1 = 1, nada
guide-degree-2 = 2, un poco
guide-degree-3 = 3, en parte
guide-degree-4 = 4, casi del todo
guide-degree-5 = 5, del todo

guide-to-people-organizations-add = Añadir una organización
guide-to-people-list = Ir a integrantes
guide-to-people-groups = Ir a grupos y funciones
guide-to-people-groups-shape = Preguntar qué forma conviene
guide-to-people-recruiting = Ir a las personas por invitar
guide-to-guide-kinds = Ver los tipos de alianza
guide-to-guide-keeping = Ver lo que dicen los registros
guide-to-goals = Ir a las metas
guide-to-goals-plan-add = Añadir un compromiso
guide-to-goals-numbers-add = Añadir una cifra
guide-to-meetings-proposals-add = Llevarlo como propuesta
guide-to-meetings-rules = Ir a nuestras reglas

history-kind-guide-reply = respuesta en la guía
history-kind-guide-look = vistazo a una parte de la guía
news-guide-reply-added = Respuesta en la guía: { $label }
news-guide-reply-changed = Nueva respuesta en la guía: { $label }
news-guide-look-added = Vista en la guía: { $label }
news-guide-look-changed = Vuelta a ver en la guía: { $label }

# Qué pide cada parte, y cuánto falta.
guide-need-purpose = El propósito está escrito
guide-missing-purpose = Escriban el propósito
guide-need-reason = Al menos una razón por la que un solo grupo no puede
guide-missing-reason = Una razón por la que un solo grupo no puede
guide-need-organizations = Al menos tres organizaciones
guide-missing-organizations = { $count ->
    [one] Una organización más
   *[other] { $count } organizaciones más
}
guide-need-lives = Al menos una persona que vive el problema, hasta donde se puede decir: un lugar de residentes ocupado, o cinco personas que lo dijeron
guide-missing-lives = Alguien en un lugar de residentes
guide-need-ties = Los cuatro tipos de lazo tienen a alguien o una invitación abierta
guide-missing-ties = { $count ->
    [one] Un tipo de lazo más
   *[other] { $count } tipos de lazo más
}
guide-need-core = Un equipo central de tres o más
guide-missing-core = { $count ->
    [one] Una persona más en el equipo central
   *[other] { $count } personas más en el equipo central
}
guide-need-core-jobs = Las cuatro tareas del equipo central están repartidas
guide-missing-core-jobs = { $count ->
    [one] Una tarea más con nombre
   *[other] { $count } tareas más con nombre
}
guide-need-agreed = La visión está acordada
guide-missing-agreed = Acuerden la visión
guide-need-soundings = Probada con diez personas de fuera
guide-missing-soundings = { $count ->
    [one] Pruébenla con una persona más de fuera
   *[other] Pruébenla con { $count } personas más de fuera
}
guide-need-goals = Cada meta dice para quién, cuánto, para cuándo y quién la lleva
guide-missing-goals = { $count ->
    [one] Completen una meta más
   *[other] Completen { $count } metas más
}
guide-need-strategies = Cada estrategia tiene un compromiso con persona y fecha
guide-missing-strategies = { $count ->
    [one] Un compromiso para una estrategia más
   *[other] Compromisos para { $count } estrategias más
}
guide-need-followed = Cada meta tiene una cifra con un primer valor, una fuente y una fecha para el siguiente
guide-missing-followed = { $count ->
    [one] Una meta más con una cifra así
   *[other] { $count } metas más con una cifra así
}
guide-need-broken-down = La cifra de cada meta está desglosada, o hay una razón para no hacerlo
guide-missing-broken-down = { $count ->
    [one] Desglosen una cifra más
   *[other] Desglosen { $count } cifras más
}
guide-need-needs = Cada meta dice qué necesita
guide-missing-needs = { $count ->
    [one] Anoten qué necesita una meta más
   *[other] Anoten qué necesitan { $count } metas más
}
guide-need-leaders = Cinco líderes, y para cada quien alguien del grupo que le conoce
guide-missing-leaders = { $count ->
    [one] Una persona más a quien se escucha y alguien conoce
   *[other] { $count } personas más a quienes se escucha y alguien conoce
}
guide-need-projects = Tres proyectos en marcha, cada uno con una lección
guide-missing-projects = { $count ->
    [one] Un proyecto más con una lección
   *[other] { $count } proyectos más con una lección
}
guide-need-eight = Las ocho preguntas respondidas
guide-missing-eight = { $count ->
    [one] Respondan una pregunta más
   *[other] Respondan { $count } preguntas más
}
guide-need-tries = Contra cada cosa que estorba, alguien prueba algo y hay una fecha
guide-missing-tries = { $count ->
    [one] Prueben algo contra uno más
   *[other] Prueben algo contra { $count } más
}
guide-need-money = Las seis preguntas respondidas, en palabras mientras no haya un lugar para el dinero
guide-missing-money = { $count ->
    [one] Respondan una pregunta más
   *[other] Respondan { $count } preguntas más
}
guide-need-deciding = Hay un grupo que decide
guide-missing-deciding = Nombren un grupo que decida
guide-need-rules = Al menos cinco reglas vigentes
guide-missing-rules = { $count ->
    [one] Una regla más
   *[other] { $count } reglas más
}
guide-need-group-leads = Cada grupo tiene quien lo lleve
guide-missing-group-leads = { $count ->
    [one] Quien lleve un grupo más
   *[other] Quien lleve { $count } grupos más
}
guide-need-group-goals = Cada grupo trabaja para una meta
guide-missing-group-goals = { $count ->
    [one] Una meta para un grupo más
   *[other] Metas para { $count } grupos más
}
guide-need-steering = Ningún comité directivo tiene más de seis meses: pregunten en qué debe convertirse
guide-missing-steering = { $count ->
    [one] Un comité directivo por convertir
   *[other] { $count } comités directivos por convertir
}
guide-need-check-in = Un sondeo breve respondido por la mitad de integrantes en un año
guide-missing-check-in = { $count ->
    [one] Una respuesta más al sondeo
   *[other] { $count } respuestas más al sondeo
}
guide-need-two-promises = Un compromiso para cada uno de los dos puntos más bajos
guide-missing-two-promises = { $count ->
    [one] Un compromiso más
   *[other] { $count } compromisos más
}
guide-need-reviewer = Está dicho quién mira
guide-missing-reviewer = Digan quién mira
guide-need-seven = Las siete calificaciones están puestas
guide-missing-seven = Pongan las siete calificaciones
guide-need-shown = Quienes integran la coalición la vieron, y a quién se invita: estuvo en el orden del día de una reunión
guide-missing-shown = Pónganla en el orden del día de una reunión
guide-need-invitation = Se invita a alguien nuevo, con quién y para cuándo
guide-missing-invitation = Inviten a alguien nuevo
guide-need-access = Un cambio que deja entrar a más gente
guide-missing-access = Cambien una cosa que deja fuera a la gente
guide-need-opponents = Preguntaron quién pierde si ustedes ganan
guide-missing-opponents = Pregunten quién pierde si ustedes ganan
guide-need-responses = Cada maniobra vista tiene respuesta
guide-missing-responses = { $count ->
    [one] Respondan a una maniobra más
   *[other] Respondan a { $count } maniobras más
}
guide-need-turn = Está decidido si hay algo que cambiar en la coalición, y qué
guide-missing-turn = Decidan qué cambiar

# Qué escribe una respuesta, y dónde se muestra.
guide-writes-question = Pregunta
guide-writes-question-where = Se hace junto al sondeo breve hasta que alguien lo sepa
guide-barrier-absent = Ya lo revisaron: no estorba
guide-barrier-absent-of = No estorba: { $words }
guide-writes-purpose = Propósito
guide-writes-purpose-where = Se muestra en Metas, en Por qué estamos aquí
guide-writes-organization = Organización
guide-writes-organization-where = Se muestra en Personas, en Organizaciones
guide-writes-coalition = Tipo de alianza
guide-writes-coalition-where = Se guarda en los ajustes de la coalición
guide-writes-prospect = Invitación
guide-writes-prospect-where = Se muestra en Personas, en Invitar, hasta que se unen
guide-writes-person = Integrante
guide-writes-person-where = Se muestra en Personas, en Integrantes
guide-writes-office = Función
guide-writes-office-where = Se muestra en Personas, en Grupos y funciones
guide-writes-wording = Redacción
guide-writes-wording-where = Se muestra en Metas, en Por qué estamos aquí; toda redacción se conserva
guide-writes-sounding = Voz de fuera
guide-writes-sounding-where = Se muestra en Metas junto a la visión
guide-writes-goal = Meta
guide-writes-goal-where = Se muestra en Metas y en Inicio
guide-writes-objective = Objetivo
guide-writes-objective-where = Se muestra en la página de su meta
guide-writes-strategy = Estrategia
guide-writes-strategy-where = Se muestra en la página de su meta y en el plan
guide-writes-promise = Compromiso
guide-writes-promise-where = Se muestra en Inicio hasta que se cumpla
guide-writes-indicator = Cifra
guide-writes-indicator-where = Se muestra en Metas, en Cifras
guide-writes-finding = Dato
guide-writes-finding-where = Se muestra en Metas junto a la evidencia, con su fuente
guide-writes-prior-attempt = Intento anterior
guide-writes-prior-attempt-where = Se muestra en Metas junto a la evidencia
guide-writes-community-leader = Líder
guide-writes-community-leader-where = Se muestra en Metas, en Lo que tenemos
guide-writes-community-network = Red
guide-writes-community-network-where = Se muestra en Metas, en Lo que tenemos
guide-writes-community-project = Proyecto
guide-writes-community-project-where = Se muestra en Metas, en Lo que tenemos
guide-writes-barrier = Obstáculo
guide-writes-barrier-where = Se muestra en Metas, en Lo que estorba
guide-writes-group = Grupo
guide-writes-group-where = Se muestra en Personas, en Grupos y funciones
guide-writes-rules = Reglas
guide-writes-rules-where = Se muestran en Reuniones, en Nuestras reglas
guide-writes-duty = Tarea
guide-writes-duty-where = Se muestra en Personas, en Quién hace qué
guide-writes-structure-answers = Datos sobre ustedes
guide-writes-structure-answers-where = Los usa el consejo sobre la forma del grupo
guide-writes-stakeholder = Parte interesada
guide-writes-stakeholder-where = Reservado: solo para el equipo central
guide-writes-move-seen = Maniobra
guide-writes-move-seen-where = Reservado: solo para el equipo central
guide-writes-guide-reply = Respuesta
guide-writes-guide-reply-where = Se guarda aquí mientras no haya un lugar para ella

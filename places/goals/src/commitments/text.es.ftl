# Compromisos verificables: a qué se obligan las organizaciones, qué lo muestra y quién lo verificó.

commitments-title = Compromisos verificables
commitments-lede = A qué se obligan las organizaciones, elemento por elemento, y qué encontró alguien de fuera.
commitments-by-organization = Por organización
commitments-due = Vence pronto o ya venció
commitments-all = Todos los compromisos verificables
commitments-none = Cuando una tienda, una escuela o una clínica se obliga a un cambio, anótelo aquí: qué, cómo se sabe, para cuándo y quién lo verificará. El informe de cada año sale solo.
commitments-column-commitment = Compromiso
commitments-column-paper = Acuerdo firmado
commitments-column-standing = Cómo va
commitments-column-element = Elemento
commitments-column-value = Último valor
commitments-column-value-day = Día del valor
commitments-column-evidence = Evidencias
commitments-column-evidence-own = De ellas, de la propia organización
commitments-no-agreement = Todavía sin acuerdo firmado
commitments-not-decided = Nadie anotó quién lo aprobó
commitments-export = Como archivo:
commitments-agreed = Lo acordado
commitments-days = Fechas
commitments-from-until = Del { $start } al { $end }
commitments-since = Desde el { $start }
commitments-until = Hasta el { $end }
commitments-no-days = Sin fechas acordadas
commitments-elements-title = Elementos
commitments-elements-none = Un compromiso consta de cosas sueltas que se pueden comprobar. Agregue la primera.
commitments-no-elements = Todavía sin elementos
commitments-elements = { $count ->
    [one] 1 elemento
   *[other] { $count } elementos
}
commitments-tally = { $elements }: { $parts }
commitments-tally-met = { $count ->
    [one] 1 cumplido
   *[other] { $count } cumplidos
}
commitments-tally-on-track = { $count } en camino
commitments-tally-partly-met = { $count ->
    [one] 1 cumplido en parte
   *[other] { $count } cumplidos en parte
}
commitments-tally-not-started = { $count } sin empezar
commitments-tally-not-met = { $count ->
    [one] 1 no cumplido
   *[other] { $count } no cumplidos
}
commitments-tally-cannot-be-verified = { $count ->
    [one] 1 que no se puede verificar
   *[other] { $count } que no se pueden verificar
}
commitments-tally-unverified = { $count } sin verificar
commitments-unverified = Todavía sin verificar
commitments-said-of = dicho de { $year }
commitments-overdue = Su fecha ya pasó
commitments-measured = Con qué se mide
commitments-aim = Meta
commitments-no-aim = Todavía sin meta
commitments-from-to-by = De { $from } a { $to } para el { $day }
commitments-from-to = De { $from } a { $to }
commitments-to-by = { $to } para el { $day }
commitments-by = Para el { $day }
commitments-value-on = { $value } ({ $day })
commitments-no-value = Todavía sin valor
commitments-way = { $percent }% del camino entre el comienzo y la meta.
commitments-no-evidence = Sin evidencias
commitments-evidence = { $count ->
    [one] 1 evidencia
   *[other] { $count } evidencias
}
commitments-evidence-own = { $count } de la propia organización
commitments-evidence-refused = { $count ->
    [one] pedida una vez, sin respuesta
   *[other] pedida { $count } veces, sin respuesta
}
commitments-brought-by = La trajo { $who }
commitments-from-itself = De la propia organización
commitments-none-given = No se dio información detallada
commitments-file = Archivo
commitments-verdicts = Lo que se encontró
commitments-verdicts-rule = Solo puede verificar alguien que no pertenece a la organización que se obligó. Cuenta el último dictamen; los anteriores se conservan.
commitments-verdicts-none = Todavía nadie lo ha verificado.
commitments-verified-by = { $who }, { $day }
commitments-verifier-gone = Alguien que ya no está aquí
commitments-no-longer-independent = Quien verificó pertenece ahora a la organización que se obligó
commitments-steps = En el plan de acción para lograrlo
commitments-steps-none = Todavía nadie se comprometió a un paso.
commitments-promise = Comprometerse a un paso
commitments-promise-lede = Un paso queda en el plan de acción, con una persona y una fecha.
commitments-promise-what = ¿Cuál es el paso?

commitments-report = Informe del año
commitments-report-of = Informe de compromisos verificables, { $year }
commitments-years = Años
commitments-year-running = El año { $year } sigue en curso. Así está el { $day }.
commitments-year-ended = El año { $year } terminó. Lo que se verifique de él más tarde también cuenta aquí, con su propia fecha.
commitments-in-all = En conjunto
commitments-report-rule = Las evidencias se cuentan por el día del que hablan. Aquí están el último valor y el último dictamen hasta el fin del año; un dictamen de un año anterior lo dice.
commitments-report-none = En este año no hubo ningún compromiso verificable vigente.
commitments-no-year = Indique un año hasta el que está en curso, como 2026

commitment-add = Agregar un compromiso verificable
commitment-add-lede = A qué se obliga una organización. Después vienen sus elementos.
commitment-save-new = Guardar este compromiso
commitment-edit = Cambiar el compromiso
commitment-remove = Quitar este compromiso
commitment-remove-hint = Para algo anotado por error. Un compromiso que terminó recibe su último día. Sus elementos vuelven cuando el historial lo recupera.
commitment-organization-id = Quién se obliga
commitment-organization-id-none = Elija una organización
commitment-organization-id-missing = Elija la organización que se obliga
commitment-organization-id-unknown = Elija una organización de la lista
commitment-title = Compromiso
commitment-title-hint = Como "Cajas con llave a precio de costo en cada tienda".
commitment-title-missing = Escriba el compromiso en pocas palabras
commitment-serves = Para qué es
commitment-serves-unknown = Elija una meta o un objetivo de la lista
commitment-agreement-id = Acuerdo firmado
commitment-agreement-id-none = Ninguno todavía
commitment-agreement-id-hint = Un convenio o una carta de la que la organización es parte. Está en Personas, en los acuerdos.
commitment-agreement-id-unknown = Elija un acuerdo de la lista
commitment-agreement-of-others = { $organization } no es parte de "{ $agreement }". Elija otro acuerdo o agregue antes la organización a ese
commitment-starts-on = Primer día
commitment-ends-on = Último día
commitment-ends-before-start = El último día es anterior al primero
commitment-decided-in = Aprobado por
commitment-decided-in-hint = Dónde dijo que sí la coalición, como "Decisión 31, reunión de marzo".
commitment-decision-link = Dónde se puede leer

commitments-whole = Agregar con sus elementos
commitments-whole-lede = Un compromiso y las cosas concretas de las que consta, escritos de una vez. Nada se guarda antes de que usted lo guarde.
commitments-whole-save = Guardar el compromiso y sus elementos
commitments-whole-nth = Elemento { $count }
commitments-whole-too-many = A lo más 19 elementos a la vez. Agregue los demás al compromiso después
commitments-whole-leave-out = Dejar fuera este elemento

commitment-element-add = Agregar un elemento
commitment-element-add-lede = Una cosa que otra persona puede comprobar.
commitment-element-save-new = Guardar este elemento
commitment-element-edit = Cambiar el elemento
commitment-element-remove = Quitar este elemento
commitment-element-remove-hint = Lo que se encontró sobre él vuelve cuando el historial lo recupera.
commitment-element-commitment-id = Compromiso
commitment-element-commitment-id-none = Elija un compromiso
commitment-element-commitment-id-missing = Elija el compromiso al que pertenece
commitment-element-commitment-id-unknown = Elija un compromiso de la lista
commitment-element-position = Orden
commitment-element-what = Qué se hará
commitment-element-what-hint = Como "Vender cajas con llave a precio de costo".
commitment-element-what-missing = Escriba qué se hará
commitment-element-metric = Cómo se sabe
commitment-element-metric-hint = Como "cajas vendidas desde el comienzo, según la caja registradora". Dos personas que miren deben encontrar lo mismo.
commitment-element-metric-missing = Diga cómo se sabe, o elija más abajo una de nuestras cifras
commitment-element-unit = Unidad
commitment-element-unit-hint = Lo que va detrás de un valor, como "cajas" o "%".
commitment-element-would-show = Qué lo demostraría
commitment-element-would-show-hint = Acordado antes de que alguien revise, como «un conteo hecho por otra persona, dos veces al año».
commitment-element-indicator-id = Una de nuestras cifras
commitment-element-indicator-id-none = Ninguno de ellos
commitment-element-indicator-id-hint = Cuando una de las cifras de la coalición lo dice.
commitment-element-indicator-id-unknown = Elija un número de la lista
commitment-element-baseline = Valor al comienzo
commitment-element-baseline-hint = Un número. Vacío cuando no hay nada que contar.
commitment-element-target = Valor por alcanzar
commitment-element-target-hint = Un número. Vacío cuando se hace o no se hace.
commitment-element-due-on = Para cuándo

commitment-evidence-add = Traer una evidencia
commitment-evidence-add-lede = Lo que muestra cómo va. Lo que una organización trae sobre sí misma queda marcado.
commitment-evidence-save-new = Guardar esta evidencia
commitment-evidence-edit = Cambiar la evidencia
commitment-evidence-remove = Quitar esta evidencia
commitment-evidence-remove-hint = El historial puede recuperarla.
commitment-evidence-element-id = Elemento
commitment-evidence-element-id-none = Elija un elemento
commitment-evidence-element-id-missing = Elija el elemento del que trata
commitment-evidence-element-id-unknown = Elija un elemento de la lista
commitment-evidence-shown-on = Día del que habla
commitment-evidence-shown-on-hint = El día de la visita, o el último día que abarcan las cifras.
commitment-evidence-shown-on-missing = Elija el día del que habla
commitment-evidence-shown-on-ahead = Ese día todavía no llega
commitment-evidence-kind = Tipo
commitment-evidence-kind-missing = Elija el tipo
commitment-evidence-kind-site-visit = Visita al lugar
commitment-evidence-kind-document = Documento
commitment-evidence-kind-web-page = Página web
commitment-evidence-kind-partner-numbers = Cifras de la organización
commitment-evidence-kind-financial-statement = Estado financiero
commitment-evidence-kind-media-report = Noticia en un medio
commitment-evidence-kind-training-log = Registro de capacitación
commitment-evidence-kind-map = Mapa
commitment-evidence-kind-none-given = Se pidió y no se dio
commitment-evidence-words = Qué muestra
commitment-evidence-words-hint = Lo que alguien vio, contó o leyó. Si no se dio nada: a quién se le pidió y cuándo.
commitment-evidence-words-missing = Escriba qué muestra
commitment-evidence-value = Valor
commitment-evidence-value-hint = Un número en la unidad del elemento, cuando lo hay.
commitment-evidence-value-of-nothing = No se dio nada, así que no hay valor. Déjelo vacío o elija otro tipo
commitment-evidence-source-id = Fuente
commitment-evidence-link = Enlace
commitment-evidence-brought-by-id = Quién la trajo
commitment-evidence-brought-by-id-none = Nadie dijo quién la trajo
commitment-evidence-brought-by-id-unknown = Elija una persona de la lista

commitment-verdict-add = Verificar
commitment-verdict-save-new = Guardar lo que se encontró
commitment-verdict-verdict = Qué se encontró
commitment-verdict-verdict-missing = Elija qué se encontró
commitment-verdict-verdict-met = Cumplido
commitment-verdict-verdict-on-track = En camino
commitment-verdict-verdict-partly-met = Cumplido en parte
commitment-verdict-verdict-not-started = Sin empezar
commitment-verdict-verdict-not-met = No cumplido
commitment-verdict-verdict-cannot-be-verified = No se puede verificar: no se dio información detallada
commitment-verdict-nothing-shows-it = Nada lo muestra hasta el fin de ese año. Traiga antes la evidencia o elija "No se puede verificar"
commitment-verdict-for-year = Año del que habla
commitment-verdict-for-year-hint = Un año que terminó todavía se puede verificar.
commitment-verdict-for-year-missing = Elija el año del que habla
commitment-verdict-for-year-ahead = Ese año todavía no llega
commitment-verdict-for-year-before = El compromiso no había comenzado en ese año
commitment-verdict-reason = Por qué
commitment-verdict-reason-hint = Qué se miró y qué se encontró, de modo que otra persona pueda volver a mirar.
commitment-verdict-reason-missing = Escriba por qué
commitment-verdict-verifier = Quién verificó
commitment-verdict-verifier-none = Elija una persona o una organización
commitment-verdict-verifier-hint = Nunca la organización que se obligó ni nadie que hable por ella. Quien evalúa desde fuera y tiene su acceso puede elegirse; a los demás se les agrega antes en Personas.
commitment-verdict-verifier-yourself = Usted, { $name }
commitment-verdict-verifier-missing = Elija quién verificó
commitment-verdict-verifier-unknown = Elija una persona o una organización de la lista
commitment-verdict-verifier-belongs = { $name } habla por { $organization }, que se obligó a esto. Elija a alguien que no lo haga
commitment-verdict-verifier-is-it = { $name } se obligó a esto y no puede verificarlo. Elija a otra persona u organización
commitment-verdict-own = Usted habla por { $organization }, que se obligó a esto. Otra persona tiene que anotar lo que se encontró. Usted puede traer evidencias.
commitment-verdict-given-on = Día en que se encontró
commitment-verdict-given-on-missing = Elija el día
commitment-verdict-given-on-ahead = Ese día todavía no llega
commitment-verdict-given-on-before = Ese día es anterior al año del que habla

promises-view-commitments = Compromisos verificables

right-commitments-evidence = Traer evidencias sobre los compromisos verificables
right-commitments-verify = Anotar lo que encontró quien verifica un compromiso de forma independiente

history-kind-commitment = compromiso verificable
history-kind-commitment-element = elemento de un compromiso verificable
history-kind-commitment-evidence = evidencia de un compromiso verificable
history-kind-commitment-verdict = dictamen sobre un compromiso verificable
news-commitment-added = Nuevo compromiso verificable: { $label }
news-commitment-changed = Sobre un compromiso verificable: { $label }
news-commitment-element-added = Nuevo elemento de un compromiso: { $label }
news-commitment-evidence-added = Nueva evidencia de un compromiso: { $label }
news-commitment-verdict-added = Se verificó un compromiso: { $label }
search-kind-commitment = Compromisos verificables

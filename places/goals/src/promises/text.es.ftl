# Compromisos: quién hace qué y para cuándo.
promises-title = Plan de acción
promises-view-list = Lista
promises-view-board = Tablero
promises-view-calendar = Calendario
promises-view-organizations = Compromisos cumplidos
promises-open-count = { $count ->
    [0] No hay compromisos abiertos.
    [one] Hay 1 compromiso abierto.
   *[other] Hay { $count } compromisos abiertos.
}
promises-late-count = { $count ->
    [one] 1 está atrasado.
   *[other] { $count } están atrasados.
}
promises-idea-count = { $count ->
    [one] 1 idea espera a que alguien la tome.
   *[other] { $count } ideas esperan a que alguien las tome.
}
promises-found = { $count ->
    [0] No se encontró nada
    [one] 1 línea del plan
   *[other] { $count } líneas del plan
}
promises-none-found = Aquí no hay nada. Muestre todo o agregue un compromiso: quién hace qué y para cuándo.
promises-export = Descargar lo que se ve aquí:
promises-add = Agregar un compromiso
promises-add-action = Agregar una acción
promises-add-first = Agregar el primero
promises-panel-title = Plan de acción: quién hace qué y para cuándo
promises-panel-empty = Aquí todavía no hay compromisos. Los pasos pequeños cuentan: una persona, una cosa, un día.
promises-panel-more = Ver todo el plan
promises-of-goal = Plan de acción: { $goal }

promises-filters = Acotar el plan
promises-filter-words = Palabras
promises-filter-show = Mostrar
promises-filter-whose = De quién
promises-filter-serves = A qué sirve
promises-filter-order = Orden
promises-filter-go = Mostrar
promises-order-plan = Por meta
promises-order-day = Por día
promises-show-current = Abiertos y cumplidos hace poco
promises-show-open = Abiertos
promises-show-late = Atrasados
promises-show-ideas = Ideas por tomar
promises-show-all = Todo
promises-whose-all = De todas las personas
promises-whose-mine = Míos
promises-serves-all = Todas las metas

promises-what = Qué
promises-who = Quién
promises-by = Para
promises-status = Estado
promises-column-goal = Meta
promises-column-strategy = Estrategia
promises-column-carried = Veces aplazado
promises-column-ideas = Ideas por tomar
promises-column-kept = Cumplidos hace poco
promises-column-empty = Aquí no hay nada.
promises-cards = { $count ->
    [one] 1 línea
   *[other] { $count } líneas
}
promises-board-title = Plan de acción: tablero
promises-board-full = El tablero muestra los { $count } que vencen primero.
promises-move = Mover
promises-move-label = Adónde: { $what }

promises-band-late = Antes de hoy
promises-band-today = Hoy
promises-band-week = En los próximos 7 días
promises-band-month = En los próximos 30 días
promises-band-later = Más adelante
promises-band-someday = Por tomar
promises-band-over = Terminados
promises-no-goal = Todavía sin meta
promises-no-strategy = Todavía sin estrategia
promises-no-goal-hint = Todavía no es parte de una meta. Elija a qué sirve, para que se vea por qué importa.
promises-idea = Por tomar
promises-nobody-yet = Nadie todavía
promises-no-day-yet = Sin día todavía
promises-kept-on-day = Cumplido el { $day }
promises-waiting = { $count ->
    [one] Espera a 1 más
   *[other] Espera a otros { $count }
}
promises-times-carried = { $count ->
    [0] Pasó a un día anterior
    [one] Aplazado una vez
   *[other] Aplazado { $count } veces
}
promises-offered-short = Ofrecido a otra persona

promise-status-not-started = Sin empezar
promise-status-going-well = Va bien
promise-status-needs-help = Necesita ayuda
promise-status-kept = Cumplido
promise-status-let-go = Dejado
promise-repeat-unit-weeks = Cada tantas semanas
promise-repeat-unit-months = Cada tantos meses

promises-months = Otros meses
promises-month-empty = En este mes no vence nada.
promises-committed = Compromiso de { $organization }
promises-calendar-title = Plan de acción: { $month }

promises-organizations-title = Compromisos cumplidos
promises-organizations-empty = Cuando lleguen las fechas, esta página dirá quién cumplió los suyos.
promises-organizations-rule = Se cuentan los compromisos cumplidos, dejados o atrasados. Lo que está por venir no cuenta a favor ni en contra. Dejar algo a tiempo y decir por qué también es jugar limpio.
promises-organizations-none = Personas que hablan por sí mismas
promises-column-organization = Organización
promises-column-word = Su palabra
promises-column-ahead = Por venir
promises-kept-of = Cumplió { $kept } de { $due }
promises-nothing-due-yet = Todavía no vence nada
promises-late-of = { $count ->
    [one] 1 atrasado
   *[other] { $count } atrasados
}
promises-let-go-of = { $count ->
    [one] 1 dejado
   *[other] { $count } dejados
}
promises-carried-of = { $count ->
    [one] 1 aplazado
   *[other] { $count } aplazados
}

promises-who-by = { $who }, para el { $day }
promises-who-no-day = { $who }. A un compromiso también le hace falta un día: ¿para cuándo?
promises-nobody-by = Nadie lo ha tomado todavía. Debería estar hecho para el { $day }.
promises-nobody-no-day = Una idea por tomar. Se vuelve compromiso con una persona y un día.
promises-edit = Cambiar
promises-keep = Está cumplido
promises-take-on = Tomarlo
promises-going-title = Cómo va
promises-going = En este momento
promises-progress = Hasta dónde va
promises-progress-hint = Con sus palabras, por ejemplo: 5 de 12 personas formadas
promises-going-save = Guardar cómo va
promises-facts = Sobre este compromiso
promises-history = Qué cambió aquí
promises-serves = A qué sirve
promises-chain-goal = Meta
promises-chain-objective = Objetivo
promises-chain-strategy = Estrategia
promises-waits-title = Qué depende de qué
promises-needed-by = Lo necesitan
promises-days-title = Sus fechas
promises-carried-line = Del { $from } al { $to }
promises-handed-line = Lo entregó { $name } el { $day }
promises-split-from = Parte de:
promises-follows = El anterior:
promises-next = El siguiente:
promises-more = Más
promises-offered-to = Se ofreció a { $name }, que todavía no ha dicho que sí.
promises-take-over = Sí, asumirlo
promises-decline = No
promises-take-back = Retirar el ofrecimiento
promises-take-up-again = Retomarlo
promises-needs-about = Unos { $money }
promises-every-weeks = { $count ->
    [one] Cada semana
   *[other] Cada { $count } semanas
}
promises-every-months = { $count ->
    [one] Cada mes
   *[other] Cada { $count } meses
}
promises-every-until = { $every }, hasta el { $day }

promises-add-title = Agregar un compromiso
promises-add-lede = ¿Quién hace qué y para cuándo? Sin una persona y un día queda como idea por tomar.
promises-save-new = Agregar al plan
promises-edit-title = Cambiar: { $what }
promises-by-stays = Vence el { $day }. Para cambiar el día, aplácelo; el plan recuerda por qué.
promises-form-more = Organización, lo que hace falta, esperas, repetición
promises-what-hint = Una cosa que se pueda ver hecha, por ejemplo: pedir 500 bolsas de devolución
promises-person-id = Quién
promises-person-hint = Una persona. Otras pueden ayudar.
promises-person-none = Nadie todavía
promises-person-choose = Elija a alguien
promises-by-hint = Un día con el que se pueda contar.
promises-serves-none = Todavía nada del plan
promises-organization-id = Por qué organización
promises-organization-hint = Si no elige ninguna, es aquella por la que habla la persona.
promises-organization-none = Aquella por la que habla la persona
promises-seat-id = Desde qué lugar
promises-seat-none = Ningún lugar
promises-needs = Qué hace falta
promises-needs-hint = Manos, espacios, cosas, dinero.
promises-needs-cents = Cuánto dinero, más o menos
promises-needs-cents-hint = En dólares, por ejemplo 3400. Una estimación está bien.
promises-waits-for = Espera a
promises-waits-for-hint = Lo que tiene que estar hecho antes.
promises-waits-for-none = Nada
promises-waits-for-nth = Espera a, número { $count }
promises-notes = Notas
promises-repeat = Se repite
promises-repeat-hint = Cuando uno se cumple o se deja, se agrega el siguiente. Cuando llega su día, el siguiente se agrega con lo próximo que alguien escriba en el plan.
promises-repeat-unit = Con qué frecuencia
promises-repeat-none = Solo una vez
promises-repeat-every = Cada cuántos
promises-repeat-every-hint = Un número, por ejemplo 2 para cada dos semanas.
promises-repeat-until = Hasta

promises-take-on-title = ¿Para cuándo lo hará?
promises-take-on-lede = Se vuelve compromiso suyo. Después puede entregarlo o aplazarlo.
promises-take-on-save = Yo lo hago
promises-keep-title = Cumplido. ¿Qué lo muestra?
promises-keep-lede = Basta una frase. Los informes y quienes financian lo piden después, y entonces ya está aquí.
promises-keep-save = Guardar como cumplido
promises-proof = Qué lo muestra
promises-proof-hint = Por ejemplo: las 500 bolsas llegaron el 12 de marzo y están en la farmacia.
promises-proof-none = No se anotó nada
promises-proof-link = Dónde se puede ver
promises-proof-link-hint = La dirección de una página o una imagen, que empiece con https://
promises-kept-on = Cumplido el
promises-carry-over = Aplazar a otro día
promises-carry-over-title = ¿Qué día ahora?
promises-carry-over-lede = El día que tenía sigue a la vista. Avisar a tiempo que hace falta más tiempo no es culpa de nadie.
promises-carry-over-save = Aplazar
promises-carry-over-why = Por qué tarda más
promises-new-by = Día nuevo
promises-hand-over = Entregarlo a otra persona
promises-hand-over-title = ¿Quién lo asume?
promises-hand-over-lede = Dice que sí en la página de este compromiso. Hasta entonces se queda donde está.
promises-hand-over-save = Ofrecerlo
promises-hand-over-to = Quién
promises-hand-over-agreed = Ya dijo que sí
promises-hand-over-agreed-hint = Entonces se entrega de inmediato.
promises-split = Dividir en dos
promises-split-title = ¿Cuáles son las dos partes?
promises-split-lede = La primera parte sigue siendo este compromiso. La segunda se vuelve un compromiso propio en el mismo lugar del plan.
promises-split-save = Dividir
promises-split-stays = Lo que se queda
promises-split-part = Lo que se vuelve un compromiso propio
promises-split-person = Quién hace la segunda parte
promises-split-by = Para cuándo la segunda parte
promises-split-by-hint = Vacío: el mismo día.
promises-let-go = Dejarlo
promises-let-go-title = ¿Por qué se deja?
promises-let-go-lede = Queda en el plan como dejado, con su motivo. Es mejor que un compromiso en el que nadie cree.
promises-let-go-save = Dejarlo
promises-let-go-why = Motivo
promises-let-go-why-hint = Por ejemplo: ahora lo hace la escuela.
promises-let-go-stop = Tampoco se repite
promises-let-go-on = Dejado el

promises-what-missing = Escriba qué se hará
promises-by-missing = Elija un día
promises-by-passed = La fecha ya pasó. Elija hoy o un día posterior
promises-by-carry-over = El día de un compromiso se cambia al aplazarlo
promises-person-missing = Elija quién lo hará
promises-person-unknown = Elija a alguien de la lista
promises-person-not-yours = Usted puede comprometerse por sí. Para pedírselo a otra persona, entréguelo o pídalo a la coordinación
promises-not-on-the-list = Usted todavía no está en la lista de integrantes. Pida a la coordinación que le agregue
promises-not-offered = Esto ya no se ofrece
promises-has-it-already = Ya lo tiene. Elija a otra persona
promises-why-missing = Escriba el motivo en pocas palabras
promises-status-missing = Elija cómo va
promises-is-over = Este compromiso ya terminó. Primero retómelo
promises-kept-on-coming = Ese día no ha llegado todavía. Elija hoy o un día anterior
promises-needs-cents-wrong = Escriba la cantidad con cifras, por ejemplo 3400
promises-waits-for-circle = Se esperarían para siempre: { $chain }. Quite uno de ellos
promises-waits-for-too-many = Elija { $most } como máximo
promises-repeat-every-wrong = Escriba un número entero de 1 a { $most }
promises-repeat-needs-day = Lo que se repite necesita un primer día
promises-repeat-until-early = El último día es anterior al primero. Elija uno posterior
promises-meanwhile = { $name } cambió esto hace un minuto. Mírelo de nuevo y envíelo otra vez

promises-goal-id = Meta
promises-objective-id = Objetivo
promises-strategy-id = Estrategia
promises-offered-to-id = Ofrecido a
promises-offered-on = Ofrecido el
promises-handed-from-id = Lo entregó
promises-handed-on = Entregado el
promises-split-from-id = Separado de
promises-repeat-from = Comienzo de la serie
promises-follows-id = Sigue a
promises-came-from-kind = Se hizo en
promises-came-from-id = Se hizo ahí
promises-from-day = Del
promises-to-day = Al
promises-moved-on = Aplazado el
promises-why = Motivo
history-field-carried = Aplazado
history-kind-promise = compromiso
news-promise-added = Nuevo en el plan: { $label }
news-promise-changed = En el plan: hay novedades sobre { $label }
news-promise-removed = Se quitó del plan: { $label }
news-promise-kept = Compromiso cumplido: { $label }
news-promise-let-go = Compromiso dejado: { $label }
promises-what-was-done = Lo anotado para este compromiso
promises-log-what-was-done = Anotar lo que se hizo para él
search-kind-promise = Compromisos
promises-given-title = Compromisos
promises-by-the-same = Ya vence ese día. Elija otro
promises-split-the-same = Esto es lo que se queda. Escriba cuál es la segunda parte

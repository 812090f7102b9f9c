# Qué día conviene.
date-polls-title = Encuestas de fecha
date-polls-lede = Pregunte qué día conviene antes de convocar. El teléfono y el papel cuentan tanto como la pantalla.
date-polls-none = Todavía no hay encuestas.
date-polls-add = Preguntar por un día
date-polls-add-lede = Ofrezca varios días a distintas horas, para que quienes trabajan por turnos encuentren uno.
date-polls-save-new = Preguntar
date-polls-options = Días y horas
date-polls-options-hint = Uno por línea, así: 2026-03-19 17:30
date-polls-option-wrong = Escriba el día y la hora, así: 2026-03-19 17:30. Esta línea no se entiende: { $line }
date-polls-option-past = Esta hora ya pasó: { $line }
date-polls-option-clock = Esa noche cambia el reloj y la hora no señala un solo momento: { $line }
date-polls-options-count = Ofrezca de 2 a { $most } horas
date-polls-state-open = Abierta
date-polls-state-chosen = Ya se eligió un día
date-polls-results = Cómo conviene cada día
date-polls-column-when = Cuándo
date-polls-column-choose = Elegir
date-polls-choose = Elegir este
date-polls-best = Puede venir más gente
date-polls-fits-yes = Sí
date-polls-fits-if-need-be = Si hace falta
date-polls-fits-no = No
date-polls-own = ¿Cuándo podría venir usted?
date-polls-save-answer = Guardar la respuesta
date-polls-answer-missing = Responda al menos por uno de los días
date-polls-chosen-already = Ya se eligió un día; no se reciben más respuestas.
date-polls-link = Enlace para quienes no tienen cuenta
date-polls-link-hint = Quien lo tenga puede responder con su nombre. Imprímalo o envíelo por mensaje de texto.
date-polls-answered = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
}
date-polls-way-screen = en pantalla
date-polls-way-link = por enlace
date-polls-came-telephone = por teléfono, anotó { $by }
date-polls-came-paper = en papel, anotó { $by }
date-polls-way = Cómo llegó
date-polls-way-telephone = Por teléfono
date-polls-way-paper = En papel
date-polls-answer-for = Anotar una respuesta que llegó por teléfono o en papel
date-polls-person-id = De quién es
date-polls-somebody-else = Otra persona
date-polls-name = Su nombre
date-polls-name-hint = Para alguien que no está en la lista
date-polls-your-name = Su nombre
date-polls-thanks = Gracias
date-polls-thanks-lede = Su respuesta está guardada. Le diremos qué día se eligió.
date-polls-to-meeting = A la reunión

history-kind-date-poll = consulta de fechas
history-kind-poll-answer = respuesta a una consulta de fechas

news-date-poll-added = Se busca una fecha: { $label }
news-date-poll-changed = Algo nuevo sobre la consulta de fechas: { $label }
news-poll-answer-added = { $label } dijo qué fechas le convienen
news-poll-answer-changed = { $label } cambió qué fechas le convienen

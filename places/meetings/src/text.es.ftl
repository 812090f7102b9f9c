# Words all pages of Meetings share.
meetings-menu = Reuniones
meetings-tab-all = Reuniones
meetings-tab-decisions = Decisiones
meetings-tab-balance = Equilibrio de poder
meetings-tab-rules = Nuestras reglas

right-meetings-see = Ver reuniones, actas, propuestas, decisiones y reglas
right-meetings-run = Convocar reuniones, anotar quién está, tomar actas y registrar votos en papel o por teléfono
right-meetings-speak = Responder encuestas de fecha, proponer, comentar y votar
right-meetings-rules = Cambiar las reglas con las que decide la coalición

# What the history and the search call its records.
history-kind-agenda-item = punto del orden del día
history-kind-attendance = asistencia
history-kind-ballot = papeleta
history-kind-date-poll = consulta de fechas
history-kind-poll-answer = respuesta a una consulta de fechas
history-kind-decision = decisión
history-kind-decision-answer = respuesta a una preocupación
history-kind-decision-note = nota a una decisión
history-kind-item-notes = notas de un punto
history-kind-meeting = reunión
history-kind-meeting-quorum = cuórum
history-kind-meeting-series = serie de reuniones
history-kind-minutes = acta
history-kind-proposal = propuesta
history-kind-proposal-comment = comentario a una propuesta
history-kind-proposal-text = redacción de una propuesta
history-kind-proxy = poder para votar
history-kind-recusal = abstención por interés
history-kind-rules = reglas
history-kind-speaking-turn = turno de palabra
history-kind-vote = votación
search-kind-meeting = Reuniones
search-kind-proposal = Propuestas
search-kind-decision = Decisiones
search-kind-rules = Reglas

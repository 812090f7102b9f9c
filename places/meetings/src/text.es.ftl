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

# What the search calls its records.
search-kind-meeting = Reuniones
search-kind-proposal = Propuestas
search-kind-decision = Decisiones
search-kind-rules = Reglas

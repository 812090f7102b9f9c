# Una propuesta que se decide en una reunión.
deciding-costs = Cuesta { $amount }.
deciding-read = Leer la propuesta
deciding-words = El texto que decidimos
deciding-votes = Votos
deciding-recorded = { $done } de { $of } registrados
deciding-agree = { $count } de acuerdo
deciding-disagree = { $count } en desacuerdo
deciding-object = { $count } se oponen
deciding-block = { $count } bloquean
deciding-stand-aside = { $count } se hacen a un lado
deciding-abstain = { $count } se abstienen
deciding-to-record = { $count } por registrar
deciding-others = Registrar un voto por teléfono o en papel
deciding-why = Por qué, si se opone o bloquea
deciding-missing = { $count ->
    [one] { $names } está aquí y no ha votado.
   *[other] { $count } están aquí y no han votado: { $names }.
}
deciding-number = Decisión { $number }
deciding-chosen = Se eligió: { $names }.
deciding-numbers = { $agree } de acuerdo, { $against } en desacuerdo, { $abstain } se abstienen, { $away } no votaron.
deciding-numbers-consent = { $agree } consienten, { $against } se oponen, { $abstain } se abstienen, { $away } no votaron.
deciding-numbers-consensus = { $agree } de acuerdo, { $against } bloquean, { $abstain } se abstienen, { $away } no votaron.
deciding-tied = Tantas voces a favor como en contra: según nuestras reglas se habla de nuevo y se vuelve a votar.
deciding-left-room = { $name } declaró un interés, habló y salió de la sala para el voto.
deciding-is-open = El voto está abierto
deciding-out = { $name } declaró un interés, habló y salió de la sala para el voto a las { $left }.
deciding-out-and-back = { $name } declaró un interés, habló, salió de la sala a las { $left } y volvió a las { $back }.
deciding-stayed = { $name } declaró un interés, habló y no votó.

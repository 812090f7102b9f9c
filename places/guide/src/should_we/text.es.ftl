# ¿Conviene?: si hace falta fundar una coalición.
should-we-title = ¿Conviene?
should-we-lede = Una coalición cuesta muchas tardes. Sopesen primero si hace falta, y si es el momento.
should-we-open = Sopesarlo
should-we-answer = Qué resulta
should-we-answer-go = Adelante
should-we-answer-wait = Esperar
should-we-answer-lighter = Una forma más ligera
should-we-form-network = Una red
should-we-form-network-how = Cuéntense cada pocos meses qué hacen, para que nadie lo repita.
should-we-form-working-group = Un grupo de trabajo
should-we-form-working-group-how = Unas pocas personas, una tarea, un final.
should-we-form-joint-event = Un acto conjunto
should-we-form-joint-event-how = Un solo día de trabajo compartido. Después vean quién quiere seguir.
should-we-look-again = Volver a ver el { $day }.
should-we-decided = Se decidió porque
should-we-rule-says = La regla dice: { $answer }
should-we-overruled = Ustedes decidieron otra cosa. Está bien: saben más que una regla.
should-we-holds-back = pesa en contra por ahora
should-we-speaks-for = pesa a favor
should-we-because-no-reason = No se aplica ninguna de las cuatro razones: un solo grupo puede hacerlo.
should-we-because-only-repeated-work = La única razón es el trabajo repetido. Basta con saber qué hace cada quien.
should-we-because-reasons = { $count ->
    [one] Se aplica 1 de las cuatro razones.
   *[other] Se aplican { $count } de las cuatro razones.
}
should-we-because-trigger = Algo mueve a la gente en este momento.
should-we-because-no-trigger = Nada mueve a la gente en este momento.
should-we-because-parties-missing = { $count ->
    [one] Falta 1 parte fundadora para llegar a tres.
   *[other] Faltan { $count } partes fundadoras para llegar a tres.
}
should-we-because-not-asked = { $count ->
    [one] A 1 parte no se le preguntó todavía si vale la pena.
   *[other] A { $count } partes no se les preguntó todavía si vale la pena.
}
should-we-because-not-worth-it = { $count ->
    [one] A 1 parte le cuesta más de lo que le da.
   *[other] A { $count } partes les cuesta más de lo que les da.
}
should-we-because-worth-it = { $count ->
    [one] A 1 parte le vale la pena, o le da tanto como le cuesta.
   *[other] A { $count } partes les vale la pena, o les da tanto como les cuesta.
}
should-we-decide = Decidir, o decir qué se espera
should-we-change = Cambiar lo decidido
should-we-history = Qué cambió
should-we-parties = Qué le cuesta y qué le da a cada parte
should-we-no-parties = Cada parte fundadora dice qué le costaría y qué le daría. Con tres se empieza.
should-we-party = Parte
should-we-party-gone = Alguien que se fue
should-we-worth-yes = Da más de lo que cuesta
should-we-worth-even = Da tanto como cuesta
should-we-worth-no = Cuesta más de lo que da
should-we-worth-unknown = Sin preguntar todavía
should-we-purpose = Por qué, y por qué ahora
should-we-no-reasons = Todavía no se dio ninguna razón por la que un solo grupo no puede.
should-we-change-trigger = Cambiar por qué ahora
should-we-change-reasons = Cambiar las razones
should-we-rule = La regla
should-we-rule-reasons = Ninguna de las cuatro razones: un acto conjunto si algo mueve ahora a la gente; si no, un grupo de trabajo.
should-we-rule-repeated = Solo trabajo repetido: una red.
should-we-rule-wait = Si no, esperar mientras nada mueva a la gente, haya menos de tres partes, falte preguntar a alguna, o alguna pierda con ello.
should-we-rule-go = Si no, adelante.
should-we-rule-source = Ocasiones y razones: Community Tool Box, Universidad de Kansas. Formas más ligeras: A. T. Himmelman, Collaboration for a Change, 2002.

readiness-check-add = Decidir si se funda
readiness-check-add-lede = La regla solo sugiere. Quien decide otra cosa dice por qué, para que se entienda después.
readiness-check-save-new = Guardar
readiness-check-edit = Cambiar lo decidido
readiness-check-remove = Quitar esto
readiness-check-remove-hint = Entonces vuelve a contar la regla. El historial puede devolverlo.
readiness-check-is-there = Esto se decidió mientras tanto. Vuelva y cámbielo ahí
readiness-check-own-answer = ¿Qué deciden?
readiness-check-own-answer-unknown = Elija una de las respuestas
readiness-check-as-the-rule = Lo que dice la regla
readiness-check-own-words = Por qué
readiness-check-own-words-hint = Una frase que entienda quien llegue después.
readiness-check-own-words-missing = Diga por qué lo deciden así; basta una frase
readiness-check-wait-for = Qué debe pasar antes
readiness-check-wait-for-hint = Por ejemplo: «La clínica y la escuela dicen si les vale la pena.»
readiness-check-wait-for-missing = Escriba qué debe pasar antes
readiness-check-wait-until = Volver a ver el
readiness-check-wait-until-missing = Elija el día para volver a ver
readiness-check-lighter-form = Qué forma más ligera
readiness-check-no-form = Ninguna elegida
readiness-check-lighter-form-missing = Elija qué forma más ligera

readiness-party-add = Agregar una parte fundadora
readiness-party-add-lede = Una organización, o una persona que habla por sí misma.
readiness-party-save-new = Guardar
readiness-party-edit = Cambiar qué le cuesta y qué le da
readiness-party-remove = Quitar esta parte
readiness-party-remove-hint = El historial puede devolverla.
readiness-party-organization-id = Organización
readiness-party-organization-unknown = Elija una organización de la lista
readiness-party-no-organization = Ninguna
readiness-party-person-id = O una persona
readiness-party-person-id-hint = Para quien no habla por ninguna organización.
readiness-party-person-unknown = Elija a una persona de la lista
readiness-party-missing = Elija una organización o una persona
readiness-party-one-of-two = Elija una organización o una persona, no ambas
readiness-party-costs = Qué le cuesta
readiness-party-costs-hint = Tardes, dinero, un nombre que se usa, trabajo que espera.
readiness-party-gains = Qué le da
readiness-party-gains-hint = En sus propias palabras, si se puede.
readiness-party-worth = ¿Vale la pena?
readiness-party-worth-hint = Lo que dice esa parte.
readiness-party-worth-unknown = Elija una de las respuestas

history-kind-readiness-check = si se funda
history-kind-readiness-party = parte fundadora
news-readiness-check-added = Se decidió si se funda
news-readiness-check-changed = Cambió lo decidido sobre la fundación
news-readiness-party-added = Una parte fundadora dijo qué le cuesta y qué le da
news-readiness-party-changed = Una parte fundadora cambió qué le cuesta y qué le da

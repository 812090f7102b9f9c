# Lo que estorba: ocho clases de obstáculos, intentos, notas del equipo central.
barriers-lede = Toda alianza se encuentra con estos ocho. Responda cada uno, aunque sea con "no lo sabemos".
barriers-answered = { $answered } de { $of } con respuesta.
barriers-late-tries = { $count ->
    [one] Un intento está atrasado.
   *[other] { $count } intentos están atrasados.
}
barriers-to-opposition = Oposición y quién está dónde, para el equipo central
barriers-numbered = { $number }. { $kind }
barriers-note-one = Anotar lo que ve
barriers-stand-open = Sin respuesta todavía
barriers-stand-late = Un intento está atrasado
barriers-stand-no-try = Nada intentado todavía
barriers-stand-look-again = Mirar de nuevo
barriers-stand-tried = Se está intentando
barriers-severity-is = Cuánto pesa: { $severity }.
barriers-whose-is = De quién: { $whose }.
barriers-review-is = Mirar de nuevo: { $day }.
barriers-add = Agregar lo que estorba
barriers-add-lede = Diga qué pasa, no quién tiene la culpa.
barriers-save-new = Agregarlo
barriers-edit = Cambiarlo
barriers-remove = Quitarlo
barriers-remove-hint = Para algo anotado por error. Un obstáculo que ya no está se conserva y se responde con "aquí no". Las notas del equipo central siguen selladas.
barriers-all = Las ocho preguntas
barriers-of-goal-none = No hay nada anotado. Toda meta tiene algo que le estorba.
barriers-of-goal-more = { $count ->
    [one] Verlo
   *[other] Ver los { $count }
}

barriers-kind = Clase
barriers-kind-missing = Elija la clase a la que más se acerca
barriers-presence = ¿Está presente?
barriers-presence-missing = Diga si está presente; "no lo sabemos" es una respuesta
barriers-words = Cómo se ve aquí
barriers-words-hint = Como "Dos agencias tienen buzones de entrega y guardan sus números".
barriers-words-missing = Escriba cómo se ve aquí, en una frase
barriers-title = Un nombre corto propio
barriers-title-hint = Como "Distancia". Si queda vacío, se llama como su clase.
barriers-severity = ¿Cuánto pesa, según nuestra propia mirada?
barriers-severity-none = No se ha dicho
barriers-severity-wrong = Elija de la lista cuánto pesa
barriers-by-survey-none = Por encuesta: n/d. Todavía no se ha preguntado a las personas miembros.
barriers-whose = ¿De quién es?
barriers-whose-hint = A quién le afecta o quién podría aliviarlo.
barriers-goal-id = Estorba a
barriers-all-goals = Todo lo que hacemos
barriers-review-on = Mirarlo de nuevo el
barriers-review-on-hint = Un obstáculo que nadie vuelve a mirar se queda.
barriers-came-of = Qué resultó
barriers-came-of-hint = Se llena al revisarlo: qué se intentó, qué cambió.
barriers-position = Lugar
barriers-nothing = n/d

barriers-tries = Lo que intentamos
barriers-tries-none = Todavía no se intenta nada. Un intento tiene una persona y un día.
barriers-try = Intentar algo
barriers-try-what = ¿Qué vamos a intentar?
barriers-try-what-hint = Algo pequeño que muestre pronto si ayuda. Se vuelve un compromiso del plan de acción, que todo el mundo puede ver.
barriers-try-person = ¿Quién lo hace?
barriers-try-choose = Elija
barriers-try-person-missing = Elija quién lo hace
barriers-try-by = ¿Para cuándo?
barriers-try-save = Comprometerse

barrier-notes-title = Notas del equipo central
barrier-notes-lede = Solo la coordinación y la directiva ven esto: aquí, en el historial y por programa. No aparece en listas, exportaciones ni búsquedas. El archivo de la coalición lo contiene.
barrier-notes-words = Notas
barrier-notes-edit = Escribir
barrier-notes-none = No hay nada anotado.

barrier-presence-present = Está presente
barrier-presence-absent = Aquí no
barrier-presence-not-known = No lo sabemos
barrier-severity-1 = 1, apenas se nota
barrier-severity-2 = 2, molesta
barrier-severity-3 = 3, nos frena
barrier-severity-4 = 4, nos frena mucho
barrier-severity-5 = 5, nos detiene
barrier-kind-turf = Terreno propio
barrier-kind-bad-history = Mala historia
barrier-kind-professionals = Los profesionales hablan casi todo el tiempo
barrier-kind-thin-ties = Lazos débiles con quienes más lo viven
barrier-kind-skills-and-hours = Faltan habilidades y horas
barrier-kind-money = Muy poco dinero, o tanto que divide
barrier-kind-leading = Liderazgo
barrier-kind-costs = Cuesta más de lo que da
barrier-guide-turf = ¿Los grupos cuidan su terreno? ¿Quién podría aliviarlo y qué gana cada uno?
barrier-guide-bad-history = ¿Qué pasó antes que todavía duele? ¿Cómo se puede reparar?
barrier-guide-professionals = ¿Quién habla en las reuniones y quién asiente? ¿Qué haría falta para que también decidan quienes lo viven?
barrier-guide-thin-ties = ¿A quiénes queremos ayudar y a quiénes conocemos por su nombre? ¿Qué podríamos hacer juntos que nos acerque?
barrier-guide-skills-and-hours = ¿Qué habilidades y horas hacen falta y cuáles tenemos? ¿Quién podría enseñar, prestar o contratar el resto?
barrier-guide-money = ¿Hay muy poco dinero para seguir? ¿O tanto que una subvención podría separarnos? ¿Qué acordamos antes de que llegue?
barrier-guide-leading = ¿Quién está creciendo como líder? ¿Quién podría serlo y no se le ve?
barrier-guide-costs = ¿Qué le cuesta a la gente participar: horas, pasajes, reputación? ¿Qué recibe? ¿Qué podría costar menos o dar más?
history-kind-barrier = lo que estorba
history-kind-barrier-note = notas del equipo central
search-kind-barrier = Lo que estorba
news-barrier-added = Anotado como estorbo: { $label }
news-barrier-changed = Algo nuevo sobre lo que estorba: { $label }
news-barrier-removed = Ya no se anota como estorbo: { $label }
news-barrier-note-added = El equipo central escribió una nota
news-barrier-note-changed = El equipo central cambió una nota
news-barrier-note-removed = El equipo central quitó una nota

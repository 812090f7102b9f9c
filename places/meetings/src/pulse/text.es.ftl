pulse-title = Sondeo breve de la reunión
pulse-lede = Cinco preguntas cortas. Nadie puede saber quién dijo qué, ni mirando la base de datos.
pulse-over-time = Sondeos a lo largo del tiempo
pulse-over-time-lede = Qué le parecen a la gente nuestras reuniones, una tras otra.
pulse-open = Ver todo

pulse-question = Pregunta
pulse-question-worth = ¿Valió la pena su tiempo?
pulse-question-heard = ¿Sintió que le escucharon?
pulse-question-jobs = ¿Está claro quién hace qué y para cuándo?
pulse-question-voices = ¿Pudo hablar todo el mundo, sin que un lado dominara?
pulse-question-moving = ¿Estamos avanzando?
pulse-question-all = Las cinco juntas
pulse-short-worth = Valió la pena
pulse-short-heard = Le escucharon
pulse-short-jobs = Quién hace qué
pulse-short-voices = Habló todo el mundo
pulse-short-moving = Avanzamos

pulse-degree-not-at-all = nada
pulse-degree-a-little = poco
pulse-degree-partly = en parte
pulse-degree-mostly = bastante
pulse-degree-fully = del todo
pulse-degree-unknown = Elija una de las cinco respuestas

pulse-standing = Cómo va
pulse-later = Se abre cuando termine la reunión
pulse-open-until = Abierto hasta el { $day }
pulse-closed = Cerrado
pulse-off = No se pregunta después de esta reunión
pulse-sheets =
    { $count ->
        [0] Todavía no hay respuestas.
        [one] Respondió una persona.
       *[other] Respondieron { $count } personas.
    }
pulse-of-them-show =
    { $count ->
        [one] Se muestra { $count }.
       *[other] Se muestran { $count }.
    }
pulse-wait =
    { $count ->
        [one] Una espera otras entre las que no se note.
       *[other] { $count } esperan otras entre las que no se noten.
    }
pulse-were-there =
    { $count ->
        [one] Una persona quedó anotada como presente.
       *[other] { $count } personas quedaron anotadas como presentes.
    }
pulse-more-than-there = Respondieron más personas de las que estuvieron: más gente tenía el código, o alguien respondió con un segundo teléfono.
pulse-on-paper =
    { $count ->
        [one] Una hoja llegó en papel.
       *[other] { $count } hojas llegaron en papel.
    }
pulse-links-sent =
    { $count ->
        [one] Salió un enlace por correo.
       *[other] Salieron { $count } enlaces por correo.
    }
pulse-steps-mean = Las respuestas se muestran de cinco en cinco, para que nadie pueda deducir qué dijo una persona. Las últimas, menos de cinco, no se muestran nunca.
pulse-answers = Lo que dijo la gente
pulse-as-table = En una tabla
pulse-good-means = La parte de las respuestas «bastante» y «del todo».
pulse-too-few = muy pocas
pulse-lines = En sus palabras
pulse-lines-by-lot = El orden es al azar.

pulse-ask = Pida respuestas
pulse-code-words = Un código que abre las cinco preguntas
pulse-code-hint = Quien tenga el código o la dirección puede responder, una vez por teléfono, hasta que se cierre el sondeo. El teléfono se reconoce por una cookie que no nombra a nadie. Un enlace por correo sirve una sola vez.
pulse-send = Enviar enlaces por correo
pulse-sheet-print = Imprimir hojas de papel
pulse-settings = Para esta reunión
pulse-asked = Hacer las cinco preguntas
pulse-asked-yes = sí
pulse-asked-no = no
pulse-closes-on = Último día
pulse-closes-on-hint = Se reciben respuestas hasta el final de este día.
pulse-closes-before = El sondeo no puede terminar antes de la reunión. Elija un día posterior
pulse-saved = Guardado.
pulse-sent =
    { $count ->
        [0] Todas las personas que estuvieron ya tienen un enlace.
        [one] Un enlace va en camino.
       *[other] { $count } enlaces van en camino.
    }

pulse-answer-now = Responder cinco preguntas
pulse-secret = Toma un minuto. Sus respuestas se guardan separadas de su nombre y unas de otras.
pulse-line = Algo que quiera agregar
pulse-line-hint = Se muestra tal como lo escribe, sin su nombre. No ponga nada que le identifique.
pulse-send-answers = Enviar
pulse-nothing-answered = Responda al menos una pregunta
pulse-not-open = Estas preguntas no están abiertas ahora.
pulse-form-old = Este formulario perdió su lugar. Abra otra vez las preguntas y envíelas de nuevo
pulse-full = Ya hay tantas respuestas como se pueden recibir
pulse-thanks = Gracias, recibimos sus respuestas
pulse-thanks-lede = Se muestran cuando haya suficientes para que no se note cuál es la suya. Puede cerrar esta página.

pulse-paper-title = Pasar una hoja de papel
pulse-paper-lede = Una hoja a la vez, luego la siguiente. El historial guarda que usted pasó una, no lo que decía.
pulse-paper-save = Guardar y pasar a la siguiente
pulse-paper-saved =
    { $count ->
        [one] Guardada. Una hoja de papel hasta ahora.
       *[other] Guardada. { $count } hojas de papel hasta ahora.
    }
pulse-sheet-title = Hojas para repartir
pulse-sheet-hint = Marque una casilla en cada fila. Sin nombres, por favor.
pulse-sheet-code = O responda en su teléfono:

pulse-send-title = Enviar enlaces por correo
pulse-send-lede = Cada persona que estuvo recibe un enlace que sirve una sola vez. Quien ya recibió uno no recibe otro.
pulse-send-go = Enviarlos
pulse-mail-subject = { $title }: ¿qué le pareció?
pulse-mail = Usted estuvo en «{ $title }». Cinco preguntas cortas, un minuto.
pulse-mail-secret = Sus respuestas se guardan separadas de su nombre. Se muestran cuando haya al menos cinco.
pulse-mail-until = El enlace sirve una sola vez, hasta el { $day }.

pulse-habit-open = Lo acostumbrado
pulse-habit-title = Sondeo breve: lo acostumbrado
pulse-habit-lede = Vale para todas las reuniones. La página de cada sondeo puede decir otra cosa para su reunión.
pulse-habit-asked = Hacer las cinco preguntas después de cada reunión
pulse-habit-days = Días que están abiertas
pulse-habit-days-hint = De 1 a 60.
pulse-days-wrong = Escriba un número de días del 1 al 60, como 7

pulse-group = Grupo
pulse-group-any = Cualquier grupo
pulse-series = Serie
pulse-series-any = Cualquier serie
pulse-look = Mostrar
pulse-meetings = Reunión por reunión
pulse-none = Aquí estará qué le parecen a la gente nuestras reuniones, cuando cinco personas hayan respondido después de una.
pulse-none-here = Ninguna reunión de estas tiene todavía cinco respuestas.
pulse-chart-finding = { $name }: { $first }% dijo «bastante» o «del todo» el { $from }, { $last }% el { $to }.
pulse-column-day = Día
pulse-column-meeting = Reunión
pulse-column-answers = Respuestas
pulse-column-good = Bastante o del todo, por ciento

mail-kind-pulse-link = Sondeo breve de una reunión
mail-kind-about-pulse-link = Un enlace a cinco preguntas, después de una reunión en la que estuvo.
history-kind-pulse = Sondeo breve
history-kind-pulse-habit = Sondeo breve, lo acostumbrado
history-field-on-paper = hojas de papel
history-field-links-sent = enlaces por correo
pulse-phone-answered = Este teléfono ya respondió
pulse-phone-answered-lede = Cada teléfono responde una vez. Quien no tiene teléfono propio puede responder en papel: pregunte a quien lleva la reunión.
pulse-voice-answered = Usted ya respondió
pulse-voice-answered-lede = Cada persona responde una vez después de una reunión, para que todas cuenten igual. Lo que envió primero se queda en la caja: nadie puede sacarlo, porque nada dice cuál hoja es la suya.
pulse-phone-unknown = No podemos saber si este teléfono ya respondió. Permita que esta página guarde una cookie y envíe de nuevo, o responda en papel.

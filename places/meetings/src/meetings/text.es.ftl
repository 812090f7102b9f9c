# Reuniones: la lista, el formulario, los datos.
meetings-list-title = Reuniones
meetings-list-lede = Donde decidimos en común. Cada una tiene su orden del día y dice qué hace falta para venir.
meetings-add = Convocar una reunión
meetings-add-lede = Casi todo viene de la última reunión. Cambie lo que sea distinto.
meetings-none = Todavía no hay reuniones. Elija un día, para que la gente organice el cuidado infantil y el transporte.
meetings-coming = Próximas
meetings-past = Anteriores
meetings-column-meeting = Reunión
meetings-column-when = Cuándo
meetings-column-where = Dónde
meetings-column-state = Estado
meetings-in-series = se repite
meetings-when = { $day }, { $time }
meetings-when-zone = { $day }, { $time } ({ $zone })
meetings-day-of-year = { $day } de { $year }
meetings-minutes-long = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
meetings-hours-long = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
meetings-hours-and-minutes = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
} { $minutes } min
meetings-state-planned = Prevista
meetings-state-running = En curso
meetings-state-over = Terminada
meetings-state-called-off = Cancelada
meetings-state-unknown = Use planned, running, over o called_off
meetings-online-only = En línea o por teléfono
meetings-place-and-online = { $place } y en línea
meetings-no-place = Lugar por definir
meetings-not-told = Aún sin decir
meetings-facts-missing = { $count ->
    [one] Falta decir una cosa que la gente necesita saber antes de venir.
   *[other] Faltan { $count } cosas que la gente necesita saber antes de venir.
}
meetings-facts-tell = Complételas
meetings-nobody-yet = Nadie todavía
meetings-save-new = Convocar la reunión
meetings-edit = Cambiar la reunión
meetings-form-when = Qué y cuándo
meetings-form-where = Dónde
meetings-form-access = Qué hace falta para venir
meetings-form-who = Quién la lleva
meetings-form-series = ¿Se repite?
meetings-form-which = ¿Qué reuniones cambian?
meetings-title = Nombre
meetings-title-hint = Por ejemplo, Reunión de marzo
meetings-title-missing = Dé un nombre a la reunión, por ejemplo Reunión de marzo
meetings-day = Día
meetings-day-missing = Elija un día
meetings-time = Empieza
meetings-time-wrong = Escriba la hora así: 5:30 pm o 17:30
meetings-time-skipped = La hora { $time } no existe el { $day }: el reloj de { $zone } la salta esa noche. Elija una hora anterior o posterior.
meetings-time-twice = La hora { $time } llega dos veces el { $day }: el reloj de { $zone } se atrasa esa noche. Diga abajo cuál de las dos.
meetings-turn = ¿Cuál de las dos?
meetings-turn-first = La primera vez, antes de que se atrase el reloj
meetings-turn-second = La segunda vez, después
meetings-when-first = { $when }, la primera vez
meetings-when-second = { $when }, la segunda vez
meetings-time-odd-in-series = Una reunión de la serie caería el { $day } a las { $time }, cuando cambia el reloj. Elija otra hora.
meetings-minutes = Minutos que dura
meetings-minutes-wrong = Escriba los minutos con cifras, de 5 a 1440
meetings-time-zone = Zona horaria
meetings-time-zone-hint = El reloj con el que se cuentan las horas
meetings-zone-unknown = Elija una zona horaria de la lista, por ejemplo America/Chicago
meetings-place = Lugar
meetings-place-hint = Por ejemplo, Biblioteca de Elk Ridge, sala 2
meetings-street = Calle y población
meetings-remote-link = Enlace para entrar en línea
meetings-dial-in = Número para entrar por teléfono
meetings-dial-in-hint = Con el código, si lo hay
meetings-access-hint = Dígalo antes de que pregunten. Lo vacío aparece como aún sin decir.
meetings-step-free = Entrada sin escalones
meetings-step-free-open = Aún no se sabe
meetings-step-free-yes = Sí
meetings-step-free-partly = En parte
meetings-step-free-no = No
meetings-transit = Sin automóvil
meetings-transit-hint = Autobús y parada, quién lleva a otras personas
meetings-hours = Horario
meetings-hours-hint = Cómo encaja la hora con los turnos y el autobús escolar
meetings-child-care = Cuidado infantil
meetings-child-care-hint = Dónde, desde qué edad, a quién avisar
meetings-food = Comida
meetings-interpreter = Interpretación
meetings-interpreter-hint = Idiomas, lengua de señas, subtítulos
meetings-chair-id = Modera
meetings-notes-by-id = Toma notas
meetings-group-id = Grupo
meetings-person-unknown = Elija a alguien de la lista
meetings-about = De qué trata
meetings-about-hint = Una o dos frases para la invitación
meetings-rhythm = Se repite
meetings-rhythm-none = No, solo una vez
meetings-rhythm-weeks = Cada semana, o cada varias semanas, el mismo día
meetings-rhythm-nth-weekday = Cada mes el mismo día de la semana, por ejemplo el tercer jueves
meetings-rhythm-last-weekday = Cada mes el último de esos días
meetings-every = Cada cuántas
meetings-every-hint = 2 para una de cada dos semanas o meses; vacío significa todas
meetings-every-wrong = Escriba un número del 1 al 12
meetings-until = Hasta
meetings-until-hint = Como mucho 53 reuniones
meetings-until-missing = Elija el último día de la serie
meetings-until-before = Elija un último día posterior al primero
meetings-which = Cambiar
meetings-which-one = Solo esta reunión
meetings-which-coming = Esta y todas las que siguen
meetings-other-acts = Cancelar o quitar
meetings-call-off = Cancelar la reunión
meetings-call-off-hint = Queda en la lista como cancelada y los calendarios lo muestran. Quitarla es para corregir un error.
meetings-put-back-on = Volver a convocarla
meetings-put-back-on-hint = Se canceló. Los calendarios la mostrarán de nuevo cuando se vuelva a convocar.
meetings-remove = Quitar la reunión
meetings-in-calendar = Las reuniones en su calendario
meetings-to-polls = Encuestas de fecha
meetings-whole-coalition = Toda la coalición
meetings-group-unknown = Elija un grupo de la lista

history-kind-meeting = reunión
history-kind-meeting-series = serie de reuniones
meetings-example-month = Reunión de { $month }
meetings-example-day = Reunión del { $day }
meetings-example-the-month = la reunión de { $month }
meetings-example-the-day = la reunión del { $day }

news-meeting-added = Reunión convocada: { $label }
news-meeting-changed = Algo nuevo sobre la reunión: { $label }
news-meeting-series-added = Reuniones que se repiten: { $label }

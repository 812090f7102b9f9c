# Invitaciones a reuniones.
invitations-title = Invitaciones
invitations-lede = { $title }. { $when }
invitations-none = Todavía no se ha invitado a nadie.
invitations-invite = Invitar a personas
invitations-see = Ver quién viene
invitations-export = Descargar como CSV
invitations-whom = A quién invitar
invitations-whom-everybody = A todas las personas que participan
invitations-whom-speakers = A quienes hablan por un puesto y a sus suplentes
invitations-whom-group = A las personas del grupo que se reúne
invitations-whom-chosen = Solo a personas que elijo por su nombre
invitations-whom-missing = Elija a quién invitar
invitations-series = También a todas las reuniones siguientes de esta serie
invitations-series-hint = Cada una de esas invitaciones sale dos semanas antes de su reunión.
invitations-by-name = Elegir personas por su nombre
invitations-to = Personas
invitations-nobody-chosen = Elija al menos una persona
invitations-nobody-new = Todas las personas de esta lista ya tienen invitación. Elija otra lista o personas por su nombre
invitations-no-group = Esta reunión es de toda la coalición. Elija otra lista
invitations-too-late = Esta reunión ya empezó o se canceló; ya no se puede invitar a nadie
invitations-look = Ver quién lo recibirá
invitations-look-title = Antes de enviar
invitations-look-lede = Todavía no se ha enviado nada. Cada persona lo lee en su idioma, con una cita para su calendario.
invitations-look-tell = Ver quién lo recibirá
invitations-send = Enviar
invitations-change = Cambiar la lista
invitations-told = { $count ->
    [0] No se avisó a nadie más.
    [one] Se avisa a 1 persona. La lista muestra cómo.
   *[other] Se avisa a { $count } personas. La lista muestra cómo.
}
invitations-behind = { $count ->
    [one] La reunión cambió después de invitar a 1 persona. Su calendario todavía muestra la hora o el lugar de antes.
   *[other] La reunión cambió después de invitar a { $count } personas. Sus calendarios todavía muestran la hora o el lugar de antes.
}
invitations-behind-off = { $count ->
    [one] Se canceló, y 1 persona invitada todavía no lo sabe.
   *[other] Se canceló, y { $count } personas invitadas todavía no lo saben.
}
invitations-is-behind = No sabe del cambio
invitations-counted = { $yes } vienen, { $perhaps } quizás, { $no } no pueden, { $none } no han respondido.
invitations-column-who = Persona
invitations-column-answer = Respuesta
invitations-column-told = Invitación
invitations-column-act = Anotar
invitations-column-answered-on = Respondió el
invitations-column-former = Si cambió después
invitations-somebody-gone = Alguien que ya no está aquí
invitations-yes = Viene
invitations-perhaps = Quizás
invitations-no = No puede
invitations-no-answer = Sin respuesta todavía
invitations-i-yes = Iré
invitations-i-perhaps = Quizás
invitations-i-no = No puedo
invitations-do-you-come = ¿Vendrá usted?
invitations-you-said = Usted respondió:
invitations-former-count = { $count ->
    [one] 1 de estas respuestas se dio para la hora o el lugar de antes.
   *[other] { $count } de estas respuestas se dieron para la hora o el lugar de antes.
}
invitations-former-time = Respondió para la fecha y hora de antes: { $when }
invitations-former-place = Respondió para el lugar de antes: { $place }
invitations-former-both = Respondió para la fecha, la hora y el lugar de antes: { $when }; { $place }
invitations-former-own-time = Usted respondió «{ $answer }» para la fecha y hora de antes: { $when }. ¿Le conviene la nueva?
invitations-former-own-place = Usted respondió «{ $answer }» para el lugar de antes: { $place }. ¿Le conviene el nuevo?
invitations-former-own-both = Usted respondió «{ $answer }» para la fecha, la hora y el lugar de antes: { $when }; { $place }. ¿Le conviene el cambio?
invitations-former-online = en línea
invitations-thanks = Gracias. Su respuesta está anotada; puede cambiarla aquí hasta la reunión.
invitations-is-off = Esta reunión se canceló.
invitations-over = Esta reunión ya pasó o se canceló; ya no se aceptan respuestas
invitations-comes-unknown = Responda sí, quizás o no
invitations-take-off = Quitar de la lista
invitations-take-off-title = ¿Quitar a { $name } de la lista?
invitations-take-off-lede = La reunión sigue en pie. También se quita su respuesta; el historial la conserva.
invitations-take-off-tell = Quitar y avisarle
invitations-take-off-silently = Quitar sin enviar correo
invitations-told-waiting = Pendiente de salir
invitations-told-written = En la bandeja de salida
invitations-told-sent = Enviada por correo
invitations-told-to-telephone = Por avisar por teléfono
invitations-told-told = Avisada por teléfono
invitations-told-stopped = No quiere correos de este tipo
invitations-told-held = El servidor rechazó antes su dirección
invitations-told-dropped = No enviada: ya no hacía falta
invitations-told-refused = El servidor rechazó el correo
invitations-told-bounced = El correo volvió
invitations-told-unknown = No se sabe
invitations-mail-subject = Invitación: { $title }, { $when }
invitations-mail = Le invitamos a «{ $title }»: { $when }.
invitations-mail-changed-subject = Cambio: { $title }, { $when }
invitations-mail-changed = Algo cambió en «{ $title }». Tiene lugar el { $when }.
invitations-mail-off-subject = Cancelada: { $title }
invitations-mail-off = «{ $title }» se canceló. Estaba prevista para el { $when }.
invitations-mail-taken-off-subject = Ya no está en la lista: { $title }
invitations-mail-taken-off = Ya no está en la lista de «{ $title }», { $when }. Su calendario puede quitarla.
invitations-mail-facts = Lo que conviene saber
invitations-mail-answer = Decir si viene
mail-kind-meeting-invitation = Invitaciones
mail-kind-about-meeting-invitation = Cuando se le invita a una reunión, y cuando cambia o se cancela, con una cita para su calendario.
history-kind-invitation = invitación
invitation-comes = Respuesta
invitation-answered-at = Respondió
invitation-told-sequence = Estado de la reunión que se comunicó
invitation-notification-id = Mensaje

news-invitation-added = Se invitó a alguien a una reunión
news-invitation-changed = Algo nuevo sobre una invitación

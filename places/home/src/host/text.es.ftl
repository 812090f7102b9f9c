# Páginas de quien administra la instalación.
host-title = Esta instalación
host-tabs-name = Esta instalación
host-tab = Coaliciones
host-outbox-tab = Correos
host-accounts = { $count ->
    [one] 1 persona puede entrar en alguna parte.
   *[other] { $count } personas pueden entrar en alguna parte.
}
host-sees-nothing = Usted ve qué coaliciones hay, y nada de su interior.
host-found = Fundar una coalición
host-none = Todavía no hay coaliciones. La primera lleva unos minutos.
host-column-name = Coalición
host-column-address = Dirección
host-column-founded = Fundada
host-example = ejemplo
host-outbox-title = Correos
host-mail-goes-out = Los correos salen por su servidor de correo, primero los más antiguos. Su contenido no se muestra.
host-mail-waits = No hay servidor de correo, así que los correos esperan aquí. Abra uno para entregar su enlace.
host-outbox-none = Todavía no hay correos. Aquí aparecerán enlaces para entrar e invitaciones.
host-mail-sent = Enviado
host-mail-waiting = En espera
host-mail-given-up = Abandonado
host-mail-tries = { $count ->
    [one] 1 intento hasta ahora
   *[other] { $count } intentos hasta ahora
}
host-mail-problem = El servidor de correo dijo:
host-mail-closed = Lo que dice un correo queda entre la coalición y quien lo lee.
host-send-again = Enviarlo otra vez

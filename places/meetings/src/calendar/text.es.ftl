# Calendarios que siguen las reuniones.
calendar-title = Las reuniones en su calendario
calendar-lede = Su calendario recoge las reuniones por sí mismo y se entera cuando una cambia o se cancela.
calendar-own = Su propio calendario
calendar-own-hint = La dirección es privada: quien la tiene ve las reuniones. Haga una nueva si llegó a malas manos.
calendar-make = Crear una dirección
calendar-make-new = Crear una dirección nueva
calendar-works = Funciona
calendar-since = desde el { $day }
calendar-made = Su dirección
calendar-made-hint = Cópiela ahora; no se vuelve a mostrar. En su calendario, añada un calendario por su dirección.
calendar-turn-off = Hacer que deje de funcionar
calendar-public = Para cualquiera
calendar-public-hint = Cualquiera puede ver cuándo y dónde nos reunimos. Los enlaces y teléfonos para entrar a distancia no aparecen. Está apagado hasta que usted lo encienda.
calendar-turn-on = Encender
calendar-add-one = Ponerla en su calendario

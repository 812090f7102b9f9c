# Enlaces para personas invitadas.
guests-tab = Personas invitadas
guests-title = Personas invitadas
guests-lede = Un enlace que muestra una página a alguien sin acceso: una fundación, la prensa, alguien del vecindario. Ve lo que ven allí los integrantes, y no cambia nada.
guests-none = No hay enlaces. Cree uno cuando alguien deba ver una página y nada más.
guests-new = Un enlace nuevo
guests-label = ¿Para quién es?
guests-label-hint = Como «Junta del condado». Así sabrá después cuál retirar.
guests-label-missing = Escriba para quién es el enlace
guests-page = ¿Qué página?
guests-page-hint = Abra la página y copie su dirección del navegador. También se ve lo que está debajo de esa página.
guests-page-wrong = Copie la dirección de una página de esta coalición que vean los integrantes, pero no la de inicio
guests-how-long = ¿Por cuánto tiempo?
guests-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
guests-days-missing = Elija por cuánto tiempo debe servir el enlace
guests-make = Crear un enlace
guests-made = El enlace para { $label }
guests-shown-once = Cópielo ahora. Se muestra solo esta vez, porque no guardamos copia.
guests-until = hasta el { $day }, creado por { $name }
guests-revoke = Retirar
guests-welcome = Le invitan a mirar
guests-welcome-lede = Una página de una coalición está abierta para usted. No necesita acceso y no se guarda nada sobre usted.
guests-enter = Mirar la página
guests-gone = Este enlace ya no sirve
guests-gone-lede = Pida uno nuevo a quien se lo dio.

# Teléfonos que se unen a una reunión.
joining-title = Unirse a la reunión
joining-lede = Escriba el código corto que está en la pared o en la hoja.
joining-code = Código para unirse
joining-code-hint = Seis letras y cifras; no importan las mayúsculas
joining-code-wrong = Este no es el código de una reunión abierta. Mire de nuevo la pared
joining-go-on = Seguir
joining-who-title = ¿Quién es usted?
joining-who-lede = { $meeting }, { $when }
joining-who = Su nombre
joining-who-hint = Quien dirige la reunión levanta la vista y dice que es usted.
joining-who-missing = Elija su nombre. Si no está, pregunte a quien dirige la reunión
joining-choose = Elija
joining-name-for = { $name }, por { $for }
joining-ask = Pedir unirse
joining-own-code = O su propio código impreso
joining-own-code-hint = Le deja entrar enseguida y sirve una sola vez.
joining-with-own-code = Unirme con mi código
joining-by-own-code = código propio
joining-wait-title = Haga una seña a quien dirige la reunión
joining-wait = { $name }, este es el número de su teléfono:
joining-wait-hint = Esta página sigue sola en cuanto digan que es usted.
joining-not-taken-title = Este teléfono no está en la reunión
joining-not-taken = Quizás la reunión terminó, o alguien quitó el teléfono.
joining-again = Unirse otra vez
joining-phones = Teléfonos
joining-phones-lede = Cada persona se une con su teléfono: escanea el código o lo escribe y dice quién es. Usted confirma que lo es.
joining-asking = { $count ->
    [one] 1 teléfono pide unirse
   *[other] { $count } teléfonos piden unirse
}
joining-asking-hint = Levante la vista: ¿es esa persona, y su teléfono muestra este número?
joining-number = número { $number }
joining-is-them = Sí, es
joining-is-not = No
joining-take-out = Quitar
joining-joined = { $count ->
    [0] Ningún teléfono se ha unido
    [one] 1 teléfono unido
   *[other] { $count } teléfonos unidos
}
joining-none = Aquí aparecen los teléfonos que se unen. Abren esta reunión y nada más, hasta que termine.

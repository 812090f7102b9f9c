ballots-proposal = Propuesta
ballots-proposed = La propuso { $name }, { $day }
ballots-show = Mostrarla a todas las personas
ballots-open-vote = Abrir el voto
ballots-withdraw = Retirarla
ballots-close = Cerrar el voto y decir el resultado
ballots-enter = Registrar votos de otras personas
ballots-paper = Imprimir boletas
ballots-how-decided = Cómo se decide
ballots-costs = Cuesta
ballots-rule = Según nuestras reglas
ballots-other-method = El método elegido aquí no es el que piden las reglas.
ballots-ends = El voto termina
ballots-secret = Secreto
ballots-vote = Voto
ballots-not-open = El voto todavía no está abierto
ballots-over = El voto terminó
ballots-end-passed = El fin del voto ya pasó. Elija un día posterior
ballots-only-at-meetings = Nuestras reglas solo permiten votar en reuniones. Nombre la reunión
ballots-nobody = Todavía nadie tiene voz. Primero ocupe lugares
ballots-not-yours = Usted no habla por esta voz. Pida a quien dirige la reunión que la registre
ballots-not-on-roll = Esta voz no estaba en la lista cuando se abrió el voto
ballots-recused = Esta voz declaró un interés y no vota
ballots-own-counts = Su propio voto ya está, y cuenta antes que una representación
ballots-answer-missing = Elija una respuesta. La abstención también lo es
ballots-reason-missing = Diga por qué, para que la propuesta pueda mejorar
ballots-option-unknown = Esta no es una de las opciones. Elija otra vez
ballots-one-only = Elija solo una
ballots-number-wrong = Escriba un número entero de 0 a { $most }
ballots-dots-too-many = Usted tiene { $most } puntos. Quite algunos
ballots-rank-twice = Dos opciones tienen el mismo orden. Use cada número una vez
ballots-rank-gap = Falta el { $rank }. Ordene desde 1 sin saltos
ballots-receipt-unknown = Escriba el recibo de su boleta anterior. Nada más lleva a ella
ballots-secret-cast = Esta voz votó en secreto y su boleta no se puede sacar. Declare un interés antes de votar
ballots-voice-choose = Elija
ballots-voice-missing = Elija la voz
ballots-interest-missing = Diga cuál es el interés
ballots-how-missing = Elija cómo llegó el voto
ballots-answer = Su respuesta
ballots-or = O
ballots-gradient = Cuánto está de acuerdo
ballots-approve = Elija todas las opciones que le parecen aceptables
ballots-score = Puntos para cada opción
ballots-score-hint = 5 es lo mejor. Sin elegir cuenta como 0.
ballots-score-none = 0 puntos
ballots-score-nth = { $count ->
    [one] 1 punto
   *[other] { $count } puntos
}
ballots-dots = Reparta sus puntos
ballots-dots-hint = Tiene 5, todos en una o repartidos.
ballots-dots-none = Ningún punto
ballots-dots-nth = { $count ->
    [one] 1 punto
   *[other] { $count } puntos
}
ballots-rank = Póngalas en orden
ballots-rank-hint = 1 es su primera opción. Puede dejar algunas sin orden: entonces su voto no ayuda a ninguna de esas.
ballots-rank-none = Sin orden
ballots-rank-nth = Opción { $count }
ballots-reason = Por qué
ballots-reason-hint = Se lee con el resultado.
ballots-said-agree = A favor
ballots-said-disagree = En contra
ballots-said-abstain = Abstención
ballots-said-object = Objeción
ballots-said-stand-aside = Me aparto
ballots-said-block = Bloqueo
ballots-for-voice = Su voto por { $name }
ballots-have-voted = Usted ya votó. Puede cambiarlo hasta que termine el voto.
ballots-was-entered = Se registró un voto por esta voz. El suyo lo reemplaza.
ballots-who-sees-open = Toda la coalición ve quién votó qué y por qué.
ballots-who-sees-secret = Se ve que usted votó. Nadie puede ver qué, ni siquiera en la base de datos.
ballots-cast = Votar
ballots-change = Cambiar mi voto
ballots-receipt = Recibo de su boleta anterior
ballots-receipt-hint = Se ve como ABCD-EFGH-JKMN.
ballots-receipt-title = Su voto está dentro
ballots-receipt-lede = Este es su recibo. Anótelo: solo se muestra ahora. Con él puede cambiar su voto y encontrarlo en la lista publicada cuando hayan votado cinco o más.
ballots-receipt-kept = Ya lo anoté
ballots-recorded-of = { $group }: { $done } de { $all } registrados
ballots-not-here = { $count ->
    [one] No está: 1 voz
   *[other] No están: { $count } voces
}
ballots-declared = { $name } declaró un interés: puede hablar, no vota.
ballots-save-all = Guardar los votos
ballots-resident = Residente
ballots-own-voice = Habla por sí
ballots-vote-of = Voto de { $name }
ballots-so-far = Han votado { $done } de { $all }
ballots-roll = { $count ->
    [one] Una voz en la lista
   *[other] { $count } voces en la lista
}
ballots-weighs = cuenta como { $count }
ballots-interest = Interés declarado
ballots-not-yet = Todavía no
ballots-voted = Votó
ballots-how = Cómo llegó
ballots-how-screen = En pantalla
ballots-how-meeting = En la reunión
ballots-how-hands = A mano alzada
ballots-how-telephone = Por teléfono
ballots-how-paper = En papel
ballots-how-proxy = Por representación
ballots-entered = { $how }, lo registró { $name }
ballots-evidence = Dónde se puede comprobar
ballots-evidence-hint = "Llamada del 17 de marzo, 4 pm", "hoja 2 en la carpeta roja"
ballots-clerk-sees = Usted verá esta boleta al registrarla. Nadie más la verá.
ballots-enter-lede = Los votos por teléfono, en papel y a mano alzada cuentan tanto como una pantalla. Cada uno guarda cómo llegó.
ballots-enter-save = Guardar este voto
ballots-enter-all = Votos dichos en voz alta, lugar por lugar
ballots-paper-lede = { $count ->
    [one] Una boleta para imprimir.
   *[other] { $count } boletas para imprimir, una por cada voz.
}
ballots-paper-threshold = Marque una:
ballots-paper-advice = Marque una:
ballots-paper-consent = Marque una. Si objeta, escriba por qué al dorso:
ballots-paper-consensus = Marque una. Si bloquea, escriba por qué al dorso:
ballots-paper-gradients = Marque una:
ballots-paper-approval = Marque todas las que le parecen aceptables:
ballots-paper-score = Escriba de 0 a 5 puntos junto a cada una:
ballots-paper-dots = Dibuje 5 puntos, como quiera:
ballots-paper-ranked = Escriba 1, 2, 3 junto a sus opciones:
ballots-paper-schulze = Escriba 1, 2, 3 junto a sus opciones:
ballots-paper-transferable = Escriba 1, 2, 3 junto a sus opciones:
ballots-paper-meek = Escriba 1, 2, 3 junto a sus opciones:
ballots-voice = Voz
ballots-declare = Declarar un interés
ballots-declare-hint = Quien gana o pierde con una decisión habla de ella y no vota.
ballots-interest-why = Cuál es el interés
ballots-to-decision = Ver la decisión
ballots-consent-hint = Pasa si nadie objeta con una razón.

proxies-title = Representaciones
proxies-lede = Quién puede votar por una voz cuando su gente no está. El voto propio siempre cuenta primero.
proxies-empty = Nadie lleva la voz de otra persona.
proxies-none = Nuestras reglas no permiten representaciones.
proxies-give = Dar una representación
proxies-holder = Quién vota por ella
proxies-holder-missing = Elija a alguien que no hable ya por esta voz
proxies-from = Desde
proxies-until = Hasta
proxies-until-missing = Elija el último día
proxies-days-backwards = El último día es antes del primero. Elija un día posterior
proxies-too-long = Nuestras reglas permiten menos tiempo. Elija un último día anterior
proxies-given-already = { $name } ya vota por esta voz hasta el { $day }. Retire antes esa representación, o elija días posteriores
proxies-too-many = Esta persona ya lleva tantas voces como permiten nuestras reglas. Elija a otra
proxies-row = { $holder } vota por { $voice }
proxies-days = Del { $from } al { $until }
proxies-revoke = Retirarla
proxies-revoked = Retirada

ballots-open-title = Abrir el voto
ballots-open-lede = Desde entonces el texto y la lista de voces quedan como están. Mire esto una vez más antes.
ballots-after-block = Votan las mismas voces que antes del bloqueo, y nuestra regla tras un bloqueo dice qué hace falta.
ballots-came-too-seldom = Sin voto esta vez, por haber venido a muy pocas reuniones: { $names }
ballots-meeting-not-begun = Nuestras reglas permiten votar solo en reuniones, y esta no ha empezado
ballots-notice-meeting = La reunión se convocó con { $given ->
    [one] 1 día
   *[other] { $given } días
} de antelación; nuestras reglas piden { $asked }.
ballots-notice-proposal = Se pudo leer con { $given ->
    [one] 1 día
   *[other] { $given } días
} de antelación; nuestras reglas piden { $asked }.
ballots-notice-short = Convocado demasiado tarde.
ballots-interests = Intereses
ballots-interests-none = Nadie que hable por una voz ha declarado un interés que toque esto.
ballots-interests-all = Las declaraciones de intereses de todas las personas
ballots-interests-yearly = Declarado para el año: ¿toca esta propuesta?
ballots-interests-yearly-hint = Marcado: puede hablar, no vota.
ballots-interest-stated = { $name } declaró: { $words }
ballots-interest-note = { $name } no vota en esto
ballots-left-room = Salió de la sala a las { $time }.
ballots-came-back = Volvió a las { $time }.
ballots-room-left = Salió de la sala
ballots-room-back = Está de vuelta en la sala
proxies-scope = Para
proxies-scope-all = Todas las preguntas
proxies-only = Solo para: { $proposal }
proxies-proposal-unknown = Elija una propuesta que no esté decidida

history-kind-ballot = papeleta
history-kind-proxy = poder para votar
history-kind-recusal = abstención por interés
history-kind-vote = votación

news-vote-added = Se abrió una votación
news-vote-changed = Algo nuevo sobre una votación
news-ballot-added = Alguien votó
news-ballot-changed = Alguien cambió su voto
news-recusal-added = { $label } declaró un interés
news-proxy-added = { $label } dio un poder para votar
news-proxy-changed = Cambió el poder para votar de { $label }

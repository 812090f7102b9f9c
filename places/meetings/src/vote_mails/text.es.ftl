# Correos sobre votaciones.
vote-mails-title = Enlaces para votar
vote-mails-told = { $count ->
    [0] Nadie ha recibido todavía un enlace para votar por correo.
    [one] 1 persona recibió un enlace para votar.
   *[other] { $count } personas recibieron un enlace para votar.
}
vote-mails-waiting = { $count ->
    [one] 1 persona que puede votar no ha votado ni se le ha avisado.
   *[other] { $count } personas que pueden votar no han votado ni se les ha avisado.
}
vote-mails-look = Ver quién lo recibirá
vote-mails-reminder-hint = Dos días antes del final se recuerda, una sola vez, a quienes recibieron un enlace y no han votado.
vote-mails-look-title = Antes de enviar
vote-mails-look-lede = Todavía no se ha enviado nada. Cada persona lo lee en su idioma.
vote-mails-send = Enviar
vote-mails-not-now = Ahora no
vote-mails-result-title = Agradecimiento y resultado
vote-mails-result-told = { $count ->
    [0] Todavía no se ha comunicado el resultado a nadie por correo.
    [one] A 1 persona se le agradeció y se le comunicó el resultado.
   *[other] A { $count } personas se les agradeció y se les comunicó el resultado.
}
vote-mails-subject = Su voto: { $title }
vote-mails-words = Puede votar sobre «{ $title }».
vote-mails-reminder-subject = Sigue abierta: { $title }
vote-mails-reminder = Todavía no ha votado sobre «{ $title }».
vote-mails-until = La votación termina el { $until }. Hasta entonces puede cambiar de opinión.
vote-mails-no-end = Puede cambiar de opinión hasta que se cuente.
vote-mails-secret = La votación es secreta: nadie puede ver lo que usted votó.
vote-mails-open = Votar
vote-mails-call = También puede votar por teléfono: { $phone }.
vote-mails-noted = Su voto está anotado. Puede cambiarlo aquí hasta que termine la votación.
vote-mails-ends = La votación termina: { $until }.
vote-mails-result-subject = { $outcome }: { $title }
vote-mails-result = Gracias por votar sobre «{ $title }». El resultado: { $outcome }.
vote-mails-open-result = Ver cómo se contó
mail-kind-ballot-link = Votaciones
mail-kind-about-ballot-link = Cuando puede votar sobre algo.
mail-kind-ballot-reminder = Recordatorios de votaciones
mail-kind-about-ballot-reminder = Dos días antes de que termine una votación, si no ha votado.
mail-kind-vote-result = Resultados de votaciones
mail-kind-about-vote-result = Agradecimiento con el resultado, cuando votó.

# La página de una reunión.
live-facts = Cómo llegar
live-change = Cambiar
live-change-agenda = Cambiar el orden del día
live-in-progress = En curso, { $length }
live-chairs = Modera { $name }.
live-takes-notes = Toma notas { $name }.
live-begin = Empezar la reunión
live-end = Terminar la reunión
live-go-on = Seguir con la reunión
live-this-meeting = Esta reunión
live-now = Ahora
live-notes = Notas
live-promises = Compromisos
live-item-of = Punto { $number } de { $of }
live-minutes-left = { $count ->
    [one] queda 1 minuto
   *[other] quedan { $count } minutos
}
live-minutes-over = { $count ->
    [one] 1 minuto de más
   *[other] { $count } minutos de más
}
live-part-chair = Modera
live-part-notes = Toma notas
live-part-voice = Tiene voz
live-oneself = Usted
live-i-am-online = Estoy en línea
live-papers = Documentos
live-packet = Carpeta para imprimir
live-minutes = Acta
live-outcome = Qué salió de ella
live-waiting = Espera para enviarse. Está guardado en este teléfono y sale cuando haya señal:
live-refused = Esto no se aceptó al enviarse:
live-seen = Lo he leído
live-next-title = Próxima reunión
live-next-all = Todas las reuniones
live-next-none = Su próxima reunión no tiene fecha.
live-next-choose = Elegir un día
live-to-meeting = A la reunión
live-start = Empezar una reunión
live-meets = Se reúne { $group }.
live-i-leave = Me voy

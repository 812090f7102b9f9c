# El orden del día de una reunión.
agenda-plan-title = Orden del día
agenda-items = En este orden
agenda-none = Todavía no hay nada en el orden del día. La gente viene cuando ve en él su propio punto.
agenda-fills = Los puntos ocupan { $minutes } de { $of }.
agenda-too-long = Los puntos ocupan { $minutes }, pero la reunión solo dura { $of }. Acorte uno o deje uno para la próxima.
agenda-add = Añadir un punto
agenda-save-new = Añadir el punto
agenda-edit = Cambiar el punto
agenda-remove = Quitar el punto
agenda-remove-hint = Para corregir un error. Un punto al que no se llegó se queda y puede pasar a la próxima reunión.
agenda-title = De qué se trata
agenda-title-missing = Diga de qué trata el punto
agenda-kind = Qué se busca
agenda-kind-inform = Informar
agenda-kind-discuss = Conversar
agenda-kind-decide = Decidir
agenda-minutes = Minutos
agenda-minutes-wrong = Escriba los minutos con cifras, de 1 a 240
agenda-owner-id = De quién es
agenda-details = Lo que hay que saber
agenda-papers = Para leer antes
agenda-papers-hint = Uno por línea: su nombre y después su dirección, si la tiene
agenda-papers-many = Nombre como mucho { $most } documentos
agenda-up = Subir { $name }
agenda-down = Bajar { $name }
agenda-done-word = { " " }(terminado)
agenda-carried-word = pasa a la próxima
agenda-come-to = Pasar a este
agenda-next = Pasar al siguiente punto
agenda-mark-done = Terminado
agenda-left-open = Queda pendiente
agenda-left-items = { $count ->
    [one] 1 punto de { $meeting } no se terminó.
   *[other] { $count } puntos de { $meeting } no se terminaron.
}
agenda-left-promises = { $count ->
    [one] Hay 1 compromiso abierto.
   *[other] Hay { $count } compromisos abiertos.
}
agenda-carry = Ponerlos en este orden del día
agenda-celebrate-item = Qué podemos celebrar
agenda-celebrate-promise = Compromiso cumplido: { $name }
agenda-celebrate-milestone = Hito alcanzado: { $name }
agenda-celebrate-target = Se llegó a la cifra buscada: { $name }
agenda-promises-item = Qué pasó con nuestros compromisos
agenda-promise-line = { $who }: { $what }, antes del { $by }
agenda-proposal-id = La propuesta que decide
agenda-proposal-hint = Su votación se abre entonces en la página de la reunión y su resultado consta en el acta.
agenda-no-proposal = Ninguna
agenda-proposal-unknown = Elija una propuesta que aún no esté decidida
agenda-files = Documentos como archivos
agenda-file = Archivo
agenda-file-hint = PDF, imagen o texto, de 5 MB como máximo
agenda-file-hand-in = Ponerlo en el punto
agenda-file-take-out = Quitar el archivo
agenda-files-many = El punto ya tiene tantos documentos como se pueden leer. Quite uno primero

history-kind-agenda-item = punto del orden del día

news-agenda-item-added = En un orden del día: { $label }
news-agenda-item-changed = Cambió en un orden del día: { $label }

# La página de inicio y las novedades.
home-menu = Inicio
home-good-morning = Buenos días, { $name }
home-good-afternoon = Buenas tardes, { $name }
home-good-evening = Buenas noches, { $name }
home-nothing-late = No hay nada atrasado.
home-late = { $count ->
    [one] Hay una cosa atrasada.
   *[other] Hay { $count } cosas atrasadas.
}
home-yours = { $count ->
    [one] Una cosa le toca a usted.
   *[other] { $count } cosas le tocan a usted.
}
home-late-and-yours = { $late ->
    [one] Hay una cosa atrasada
   *[other] Hay { $late } cosas atrasadas
} y { $yours ->
    [one] una le toca a usted.
   *[other] { $yours } le tocan a usted.
}

home-add = Agregar algo
home-add-person = Una persona
home-add-list = Una lista de personas
home-add-organization = Una organización
home-add-seat = Un lugar
home-add-prospect = Alguien a quien invitar
home-add-nomination = Un nombre que proponer
home-add-promise = Un compromiso
home-add-done = Algo que hicimos
home-add-goal = Una meta
home-add-meeting = Una reunión
home-add-proposal = Una propuesta
home-add-hours = Horas donadas
home-add-thanks = Un agradecimiento

home-due-title = Próximos plazos
home-due-none = No hay nada pendiente.
home-due-you = Usted
home-due-ask = Invitar a { $name }
home-due-number = Nuevo valor de { $name }
home-due-term = Termina el periodo: { $seat }
home-due-term-over = Terminó el periodo: { $seat }
home-due-element = Compromiso verificable: { $name }
home-due-office = Termina el periodo: { $office }, { $group }
home-due-office-over = Terminó el periodo: { $office }, { $group }
home-due-agreement = Renovar o terminar el acuerdo: { $title }
home-due-review = Revisar el acuerdo: { $title }
home-due-decision = Revisar la decisión { $number }: { $title }
home-due-interests = Declarar intereses para este año
home-due-welcome = Dar la bienvenida a { $name }
home-due-welcome-many = Dar la bienvenida a { $count } personas nuevas
home-the-plan = Todos los compromisos
home-all-promises = { $count ->
    [one] El único compromiso
   *[other] Los { $count } compromisos
}
home-due-more = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
}


home-missing-title = Quién falta
home-missing-all = Ver la mesa
home-quiet = { $count ->
    [one] Persona sin actividad
   *[other] Personas sin actividad
}
home-quiet-check-in = Saber cómo están
home-quiet-days = Sin señales desde hace { $count } días
home-nobody = Todavía no hay nadie. Pegue una lista o agregue a las tres primeras personas.
home-paste-list = Pegar una lista
home-add-person-first = Agregar una persona

home-news-title = Novedades
home-news-lede = Lo más reciente primero. Cada cambio guarda quién lo hizo y cuándo.
home-news-since = Novedades desde su última visita, { $day }
home-news-all = Todas las novedades
home-news-none = No hay novedades.
home-who-when = { $who }, { $when }

news-added = Agregado: { $label }
news-changed = Cambiado: { $label }
news-removed = Quitado: { $label }
news-person-added = { $label } se unió
news-person-changed = { $label }: cambiaron sus datos
news-person-removed = { $label }: se quitó de la lista
news-organization-added = { $label } está en la mesa
news-organization-changed = { $label }: cambiaron sus datos
news-organization-removed = { $label }: se quitó de la lista
news-seat-added = Lugar nuevo: { $label }
news-seat-changed = Lugar cambiado: { $label }
news-seat-removed = Lugar quitado: { $label }
news-sector-contact-added = Alguien mantiene el contacto con: { $label }
news-sector-contact-changed = Otra persona mantiene el contacto con: { $label }
news-sector-contact-removed = Ya nadie mantiene el contacto con: { $label }
news-coalition-added = Se fundó { $label }
news-coalition-changed = { $label }: cambiaron los ajustes
news-prospect-added = Alguien a quien invitar: { $label }
news-prospect-changed = A quién invitar: hay novedades sobre { $label }
news-prospect-removed = Ya no se invita a: { $label }
news-import-added = Lista revisada: { $label }
news-import-changed = Lista guardada o retirada: { $label }
news-import-removed = Se dejó una lista: { $label }
news-merge-added = Ahora un solo registro: { $label }
news-merge-changed = Otra vez dos registros: { $label }
news-not-same-added = No son iguales: { $label }
news-not-same-removed = Quizá sí sean iguales: { $label }
news-access-added = { $label } ya puede entrar
news-access-changed = { $label } entra con otra función
news-access-removed = { $label } ya no puede entrar

# A quién invitar: el tablero, proponer, las preguntas, la llegada.
right-people-nominate = Proponer a alguien a quien invitar

recruiting-heading = A quién invitar
recruiting-lede = Personas que nos gustaría tener en la mesa, por qué, y quién las invita.
recruiting-view-board = Como tablero
recruiting-view-list = Como lista
recruiting-nominate = Proponer a alguien
recruiting-nominate-first = Proponer a la primera persona
recruiting-nominate-lede = ¿A quién deberíamos invitar? Bastan un nombre y una razón; el equipo central se encarga de lo demás.
recruiting-nominate-save = Proponer
recruiting-add = Agregar a quién invitar
recruiting-add-lede = Basta con el nombre. Las demás preguntas ayudan a quien invita.
recruiting-save-new = Agregar
recruiting-empty = Aquí estarán todas las personas que quisiera tener en la mesa, con quién las invita y para cuándo. ¿Quién falta que usted ya conoce?
recruiting-none-found = Nadie coincide. Quite algo de arriba.
recruiting-found = { $count ->
    [one] 1 persona en esta página
   *[other] { $count } personas en esta página
}
recruiting-people = { $count }
recruiting-late = { $count ->
    [one] 1 invitación va con retraso.
   *[other] { $count } invitaciones van con retraso.
}
recruiting-late-hint = Basta una llamada corta. Están al principio de su columna.
recruiting-board-full = El tablero muestra { $count } personas; la lista las muestra a todas.
recruiting-column-empty = Ahora no hay nadie.
recruiting-column-who = A quién
recruiting-every-stage = Todas las etapas
recruiting-everybody-asks = Cualquiera
recruiting-only-open = Aún por decidir
recruiting-only-joined = Ya son integrantes
recruiting-joined-word = Ya es integrante

recruiting-stage = Etapa
recruiting-stage-missing = Elija una de las etapas
recruiting-stage-noticed = Por conocer
recruiting-stage-to-ask = Por invitar
recruiting-stage-asked = Invitación hecha
recruiting-stage-thinking = Lo está pensando
recruiting-stage-said-yes = Dijo que sí
recruiting-stage-not-now = Ahora no
recruiting-stages = Hasta dónde llegamos
recruiting-move = Mover
recruiting-move-label = Etapa de { $name }
recruiting-since = desde el { $day }
recruiting-asked-by = Invita { $name }
recruiting-nobody-asks-yet = Todavía nadie invita
recruiting-by-day = a más tardar el { $day }
recruiting-somebody-who-left = Alguien que se fue

recruiting-form-who = Quién es
recruiting-form-why = Por qué esta persona
recruiting-form-part = Su parte
recruiting-form-ask = Quién invita
recruiting-name-missing = Escriba un nombre, o el de la organización
recruiting-why-them-missing = Escriba por qué esta persona; basta una frase
recruiting-asks-missing = Elija quién invita
recruiting-organization = Organización
recruiting-organization-hint = Por la que hablaría, si hay alguna.
recruiting-knows = Quién la conoce
recruiting-knows-hint = Una palabra cálida de alguien que conoce abre más puertas que una carta.
recruiting-person-hint = Empiece a escribir el nombre de alguien de aquí.
recruiting-person-unknown = Aquí nadie se llama "{ $name }". Elija un nombre de la lista o agregue primero a esa persona
recruiting-knows-nth = Persona { $count } que la conoce
recruiting-knows-empty = Que sepamos, todavía nadie.
recruiting-where-found = Dónde la encontramos
recruiting-why-them = Por qué esta persona
recruiting-why-them-hint = ¿Qué ve, sabe o alcanza que el grupo no?
recruiting-brings = Qué aportaría
recruiting-gains = Qué ganaría
recruiting-is-now = ¿Es ahora el momento?
recruiting-when-words = Por qué es o no es el momento
recruiting-part = Qué parte podría tener
recruiting-keeps-away = Qué podría impedirle venir
recruiting-would-help = Qué ayudaría
recruiting-seat-id = Lugar que podría ocupar
recruiting-no-seat = Ningún lugar en particular
recruiting-asks-id = Quién invita
recruiting-ask-by = Invitar a más tardar
recruiting-given-name = Nombre
recruiting-family-name = Apellidos
recruiting-title = Tratamiento
recruiting-job = Trabajo o cargo
recruiting-languages = Idiomas
recruiting-email = Correo electrónico
recruiting-phone = Número de teléfono
recruiting-sector = Sector
recruiting-answers = Lo que pensamos
recruiting-not-answered = Todavía no
recruiting-nominated-by = Propuesta de
is-now-yes = Sí
is-now-later = Más adelante
is-now-unsure = No es seguro

recruiting-join = Dijo que sí: hacerle integrante
recruiting-join-title = Hacer integrante a { $name }
recruiting-join-lede = Todo lo que sabemos pasa a su página. No hay que escribir nada de nuevo y se puede deshacer.
recruiting-join-person = Nueva persona integrante
recruiting-join-known = { $name }, que ya está aquí
recruiting-join-new = { $name }, se agrega como organización nueva
recruiting-join-alike = Ya hay alguien con este nombre. ¿Es la misma persona?
recruiting-join-same = Sí: { $name }
recruiting-join-somebody-else = No, agregar una persona nueva
recruiting-join-save = Hacerle integrante
recruiting-joined = Dijo que sí y ya es integrante.
recruiting-joined-person = Su página
recruiting-join-undo = Fue demasiado pronto: deshacer
recruiting-came-from = Cómo llegó a la coalición
recruiting-filters = Acotar la lista de personas por invitar

history-kind-prospect = persona por invitar

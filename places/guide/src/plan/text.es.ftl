plan-title = Nuestro plan
plan-lede = Hecho con sus registros, así que siempre es de hoy.
plan-file = Para procesadores de texto
plan-choose = Para quién y qué partes
plan-show = Mostrar este plan
plan-audience = ¿Para quién es?
plan-audience-hint = Lo sellado y lo privado no está en ninguno.
plan-audience-members = Integrantes
plan-audience-funder = Una entidad financiadora
plan-audience-public = Todo el mundo
plan-for-members = Para quienes integran la coalición. Por favor, no lo reparta.
plan-for-funder = Para quienes financian nuestro trabajo.
plan-for-public = Para todo el mundo.
plan-parts = ¿Qué partes?
plan-since = Marcar lo que cambió desde
plan-since-hint = Lo que llegó, cambió y se fue después de este día.
plan-since-title = Lo que cambió desde el { $day }
plan-since-nothing = Nada de lo que se cuenta aquí.
plan-since-added = Nuevo
plan-since-changed = Cambió
plan-since-removed = Ya no está
plan-nothing-yet = Todavía no hay nada escrito sobre esto.
plan-part-who-we-are = Quiénes somos
plan-part-why = Por qué nos unimos
plan-part-vision = Visión y misión
plan-part-results = Resultados que queremos
plan-part-evidence = Lo que dicen los números
plan-part-assets = Lo que ya tenemos
plan-part-barriers = Lo que estorba y lo que probamos
plan-part-money = Dinero y otros recursos
plan-part-structure = Cómo nos organizamos y cómo decidimos
plan-part-people = Las personas y su participación
plan-part-renewal = Lo que volvemos a mirar y cuándo
plan-part-action-plan = Plan de acción
plan-who-we-are = { $name } trabaja en { $place }: { $people } y { $organizations }.
plan-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
plan-organizations = { $count ->
    [one] 1 organización
   *[other] { $count } organizaciones
}
plan-lived-by = Quiénes entre nosotras y nosotros lo viven
plan-good-place = Qué nos permite ayudar bien
plan-vision = Visión
plan-mission = Misión
plan-adopted-on = Se adoptó el { $day }.
plan-for-whom = Para quién
plan-by = Para
plan-lead = Quién la dirige
plan-how = Cómo llegamos
plan-number = Número
plan-at-start = Inicio
plan-now = Ahora
plan-target = Meta
plan-status = Estado
plan-source = Fuente: { $source }.
plan-findings = Lo que muestra que importa
plan-attempts = Lo que ya se intentó
plan-attempt = Qué
plan-attempt-who = Quién
plan-attempt-came = Qué resultó
plan-lesson = Qué aprendimos
plan-leaders = Personas a quienes se escucha
plan-leader = Nombre
plan-listened-to = Por qué se les escucha
plan-reach-them = Cómo queremos acercarnos
plan-networks = Cómo se conectan las personas y los grupos
plan-network = Red
plan-network-who = Quiénes la forman
plan-word-travels = Cómo corre la voz
plan-projects = Lo que ya está en marcha
plan-project = Proyecto
plan-project-who = Quién
plan-barriers-not-here = Lo que nos frena lo hablamos entre quienes participamos y con quienes nos financian.
plan-we-try = Lo que probamos
plan-came-of = Qué resultó
plan-money = Dinero
plan-money-needed = Lo que prometimos y aún no hicimos necesita unos { $money }.
plan-money-not-kept-here = El presupuesto y los gastos todavía no se llevan aquí.
plan-authority = Puede decidir
plan-rules = Nuestras reglas
plan-nobody-yet = nadie todavía
plan-at-the-table = En la mesa
plan-how-many = Cuántos
plan-seats = Puestos
plan-seats-filled = Puestos ocupados
plan-seats-empty = Puestos vacíos
plan-seats-residents = Puestos de residentes, ocupados
plan-asked = Personas y grupos a quienes invitamos
plan-promise = Qué
plan-who = Quién
plan-goal = Meta
plan-more = { $count ->
    [one] Y 1 más.
   *[other] Y { $count } más.
}
plan-more-promises = { $count ->
    [one] Y 1 promesa más; la lista completa está en el plan de acción.
   *[other] Y { $count } promesas más; la lista completa está en el plan de acción.
}
plan-found-none = Preguntamos y no encontramos
plan-copies = Copias fijas
plan-copies-lede = Lo que se envió y a quién, palabra por palabra como estaba ese día.
plan-copies-all = Todas las copias
plan-copies-none = Fije una copia antes de enviar el plan. Después verá qué tiene quien la recibió y qué cambió desde entonces.
plan-copy-title = { $title }, { $day }
plan-copy-lede = Esto es lo que se fijó. No cambia nunca.
plan-copy-freeze = Fijar una copia
plan-copy-freeze-hint = La copia queda como está el plan ahora, en el idioma en que usted lo lee.
plan-copy-sent-to = Se envió a
plan-copy-sent-to-hint = Un nombre, un grupo, una dirección: "Comisión del condado, por correo".
plan-copy-save = Fijarla
plan-copy-not-sent = No se dice a quién
plan-copy-language = Idioma
plan-copy-fingerprint = Huella
plan-copy-whole = La copia es lo que se fijó
plan-copy-not-whole = El texto guardado no es lo que se fijó
plan-copy-changes = Qué cambió desde esta copia
plan-copy-remove = Quitar esta copia
plan-copy-remove-hint = Para una copia fijada por error. Su historial puede traerla de vuelta.
plan-copy-history = Qué pasó con esta copia
plan-copy-meanwhile = { $name } lo cambió mientras tanto a: { $words }. Guarde otra vez para que queden sus palabras
history-kind-plan-copy = copia fija del plan
plan-problem = El problema

# Lo que hicimos: actividades, sus códigos y puntajes, la gráfica, las categorías de quienes financian.

right-goals-score = Juzgar por segunda vez lo que se hizo, sin ver el primer juicio

activities-lede = Anótelo una vez. Aparece en la gráfica, en su meta y en las palabras de cada entidad que financia.
activities-empty = Todavía no hay nada anotado. ¿Qué hicieron la semana pasada? Bastan una línea y un día.
activities-add = Anotar lo que hicimos
activities-page-list = Todo lo anotado
activities-page-growth = Cambios en el tiempo
activities-page-funders = En palabras de quienes financian
activities-page-agreement = ¿Coincidimos dos personas?
activities-page-scoring = Segundo juicio

activities-words = Palabras
activities-code = Cuenta como
activities-every-code = Todo
activities-goal = Meta
activities-every-goal = Todas las metas
activities-objective = Objetivo
activities-strategy = Estrategia
activities-every-strategy = Todas las estrategias
activities-every-sector = Todos los sectores
activities-every-organization = Todas las organizaciones
activities-every-place = Todos los lugares
activities-from = Desde
activities-until = Hasta
activities-from-until = { $from } a { $until }
activities-show = Mostrar
activities-more-filters = Estrategia, sector, organización, lugar, días
activities-found = { $count ->
    [one] 1 anotación en esta página
   *[other] { $count } anotaciones en esta página
}
activities-none-found = Nada coincide. Quite algo arriba.
activities-export = Llévese esta lista:
activities-column-what = Lo que hicimos
activities-column-when = Cuándo
activities-column-kind = Cuenta como
activities-column-serves = Para
activities-column-who = Quién
activities-column-intensity = Intensidad
activities-key-event = hecho clave

activity-coding-change = Cambio en la comunidad
activity-coding-change-and-service = Cambio en la comunidad y servicio
activity-coding-action = Acción comunitaria
activity-coding-development = Preparación
activity-coding-organization = Cambio en la organización
activity-coding-service = Servicio
activity-coding-dissemination = Contar a otras personas
activity-coding-resources = Recursos obtenidos
activity-coding-media = Medios

activities-because-change = Porque un programa, una regla o una práctica de la comunidad es nuevo o distinto, por primera vez.
activities-because-change-and-service = Porque empezó algo nuevo y personas de la comunidad ya recibieron algo: la primera vez cuenta como cambio y como servicio.
activities-because-action = Porque tratamos de que alguien cambiara un programa, una regla o una práctica.
activities-because-development = Porque preparó a nuestro grupo: planear, averiguar, capacitar a nuestra gente.
activities-because-organization = Porque una de nuestras organizaciones ahora trabaja de otra manera.
activities-because-service = Porque personas de la comunidad recibieron información, capacitación, ayuda o bienes.
activities-because-dissemination = Porque personas de fuera de la comunidad supieron de nuestro trabajo.
activities-because-resources = Porque nos trajo dinero, tiempo o bienes.
activities-because-media = Porque los medios hablaron del trabajo.
activities-proposal = Lo contaríamos como: { $coding }.
activities-no-proposal = Responda lo que corresponda. Entonces proponemos cómo cuenta, y usted puede elegir otra cosa.
activities-chosen-by-hand = elegido a mano

activities-add-title = Anotar lo que hicimos
activities-add-lede = Cuatro líneas y cuatro preguntas breves, menos de un minuto. Lo demás puede venir después.
activities-save-new = Guardar esta anotación
activities-edit = Editar
activities-edit-title = Editar: { $what }
activities-form-more = Más: lugar, personas, alcance, lo que trajo, historia
activities-form-kind = ¿Qué clase de cosa fue?
activities-form-where = Dónde y con quién
activities-form-people = Quiénes participaron
activities-form-people-hint = Solo cantidades, nunca nombres. Si cuenta por grupos, cada conjunto de grupos debe sumar los dos totales.
activities-form-strength = Cuánto puede mover
activities-form-strength-hint = Con esto calculamos la intensidad, de 0.1 a 1. Nunca se escribe.
activities-form-gains = Lo que trajo
activities-form-story = La historia

activities-what = ¿Qué hicimos?
activities-what-hint = Una línea, como: La farmacia empezó a recibir medicinas sobrantes.
activities-what-missing = Escriba en una línea lo que hicieron
activities-happened-on = Cuándo
activities-happened-on-missing = Elija el día en que ocurrió
activities-happened-on-coming = Ese día todavía no llega. Elija hoy o un día anterior
activities-until-on = Último día
activities-until-on-hint = Para algo que duró varios días.
activities-until-on-before = El último día es anterior al primero. Elija uno posterior
activities-person-id = Quién lo hizo
activities-person-none = Varias personas, o nadie en particular
activities-person-unknown = Elija a una persona de la lista
activities-serves = Para qué es
activities-serves-hint = La estrategia, si la conoce: su objetivo y su meta la siguen.
activities-serves-none = No es para una meta
activities-place = Dónde
activities-place-hint = Como Elk Ridge. Las mismas palabras cada vez permiten comparar lugares.
activities-organization-id = Organización
activities-organization-none = La de la persona, o ninguna
activities-organization-hint = Si queda abierta, es la organización por la que habla la persona.
activities-organization-unknown = Elija una organización de la lista
activities-sector = Sector
activities-sector-none = Ningún sector
activities-sector-unknown = Elija un sector de la lista
activities-promise-id = Cumplió este compromiso
activities-promise-none = Ningún compromiso
activities-inside = ¿Fue trabajo dentro de nuestro grupo?
activities-aimed = ¿Se trataba de que alguien cambiara una regla, un programa o una forma de trabajar?
activities-received = ¿Quién recibió algo?
activities-brought = ¿Nos trajo algo?
activity-inside-no = No
activity-inside-prepared = Sí, nos preparó
activity-inside-we-changed = Sí, ahora trabajamos distinto
activity-aimed-no = No
activity-aimed-asked = Sí, lo pedimos
activity-aimed-happened = Sí, y el cambio ya está, por primera vez
activity-received-nobody = Nadie todavía
activity-received-community = Personas de la comunidad
activity-received-others = Personas de otros lugares
activity-brought-nothing = No
activity-brought-gains = Dinero, tiempo o bienes
activity-brought-press = Prensa
activities-coding = Contarlo como
activities-coding-as-proposed = Como dicen las respuestas
activities-coding-missing = Responda al menos una pregunta, o elija abajo cómo cuenta
activities-people = Personas en total
activities-newcomers = De ellas, por primera vez
activities-count-wrong = Escriba un número entero con cifras, como 120
activities-more-new-than-people = { $found } personas por primera vez son más que { $total } en total. Corrija uno de los dos
activities-groups = Las mismas personas por grupos
activities-groups-hint = Por edad, por idioma o lo que pida quien financia. Puede dejar filas vacías; guarde para tener más filas.
activities-group-nth = Grupo { $count }
activities-group-by = Se cuenta por
activities-group-name = Grupo
activities-group-people = Personas
activities-group-new = Por primera vez
activities-group-by-missing = Elija por qué se cuenta este grupo
activities-group-name-missing = Escriba cómo se llama el grupo
activities-groups-unequal = { $by ->
    [age] Por edad
    [gender] Por género
    [heritage] Por origen
    [language] Por idioma
    [part] Por su papel
   *[other] Por lugar
} los grupos suman { $found } personas, pero el total dice { $total }. Haga que sean iguales
activities-groups-new-unequal = { $by ->
    [age] Por edad
    [gender] Por género
    [heritage] Por origen
    [language] Por idioma
    [part] Por su papel
   *[other] Por lugar
} los grupos suman { $found } personas por primera vez, pero el total dice { $total }. Haga que sean iguales
activity-by-age = Edad
activity-by-gender = Género
activity-by-heritage = Origen
activity-by-language = Idioma
activity-by-part = Su papel: estudiante, madre o padre, personal
activity-by-place = Lugar
activities-duration = ¿Cuánto dura?
activity-duration-once = Una vez
activity-duration-more-than-once = Más de una vez
activity-duration-ongoing = De forma continua
activities-change-strategy = Con qué forma de cambiar las cosas
activities-strategy-as-chain = Como dice su estrategia
activities-reached = Personas alcanzadas
activities-population = Personas a quienes se dirigía
activities-population-hint = Hasta 5% alcanzado es bajo, de más de 5% a 20% medio, más de 20% alto.
activities-population-nobody = Se dirigía a alguien. Escriba a cuántas personas, o deje esto vacío
activities-reached-too-many = Alcanzó a más personas de las previstas. Corrija uno de los dos números
activities-reach = Alcance, si nadie contó
activities-goal-fit = Qué tanto sirve a la meta
activities-target-fit = Qué tanto llega a quienes se dirige
activities-fit-hint = Para coaliciones que califican los cinco. Con ambos, la intensidad es el promedio de cinco.
activities-fit-alone = Elija ambos, la meta y las personas, o ninguno
activities-as-it-is = Como está ahora
activities-not-said = Sin calificar
activity-level-low = Bajo
activity-level-medium = Medio
activity-level-high = Alto
activities-gained-cents = Dinero, en dólares
activities-money-wrong = Escriba la cantidad con cifras, como 3400 o 3,400.50
activities-gained-hours = Horas de voluntariado
activities-hours-wrong = Escriba las horas con cifras y a lo sumo dos decimales, como 12 o 1.5
activities-gained-goods = Bienes
activities-gained-goods-hint = Como 500 bolsas para envío.
activities-goods-cents = Lo que valen los bienes, en dólares
activities-worth = por valor de { $amount }
activities-media = Prensa
activities-media-none = Sin prensa
activity-medium-newspaper = Periódico
activity-medium-radio = Radio
activity-medium-television = Televisión
activity-medium-web = Web
activity-medium-social-media = Redes sociales
activity-medium-newsletter = Boletín
activities-story = Qué pasó, en pocas frases
activities-story-hint = ¿Quién sintió la diferencia? Pregunte antes de nombrar a alguien.
activities-is-key-event = Un hecho clave, marcado en la gráfica
activities-is-key-event-hint = Un punto de cambio: pocas anotaciones lo son.
activities-categories = En palabras de quienes financian
activities-category-by-rule = Como dicen sus reglas

activities-facts = Lo que sabemos
activities-part-duration = Cuánto dura
activities-part-reach = Alcance
activities-part-way = Forma de cambio
activities-part-goal = Sirve a la meta
activities-part-target = Llega a quienes se dirige
activities-code-by-hand = Alguien eligió este código.
activities-intensity-scale = en una escala de 0.1 a 1, el promedio de
activities-intensity-none = Sin puntaje. Necesita cuánto dura, cuánto alcanzó y de qué forma.
activities-reach-counted = { $reached } de { $population } personas, { $percent }.
activities-people-count = { $count ->
    [one] Participó 1 persona.
   *[other] Participaron { $count } personas.
}
activities-newcomers-count = { $count ->
    [0] Nadie por primera vez.
    [one] 1 de ellas por primera vez.
   *[other] { $count } de ellas por primera vez.
}
activities-in-no-category = en ninguna de sus categorías
activities-second-title = Segundo juicio
activities-second-blind = Lo que decidió quien valoró primero se muestra aquí cuando usted lo haya valorado.
activities-second-none = Nadie la ha juzgado por segunda vez.
activities-second-agrees = { $name } la juzgó sin ver nuestro código, y coincide.
activities-second-differs = { $name } la juzgó sin ver nuestro código, como: { $coding }.
activities-score-it = Juzgarla
activities-settle = Resolverlo
activities-see-settled = Cómo se resolvió
activities-remove = Quitar esta anotación
activities-remove-hint = El historial puede traerla de vuelta.
activities-history = Todo lo que cambió aquí
activities-logged-by = La anotó { $name }
activities-all-of-them = Todo lo anotado
activities-none-of-goal = Todavía no hay nada anotado para esta meta.

activities-scoring-title = Segundo juicio
activities-scoring-lede = Alguien que no escribió la anotación la juzga sin ver el primer código. Así se ve si nuestros códigos significan lo mismo para todas las personas.
activities-scoring-none = Nada espera por usted. Lo que usted anotó le toca juzgarlo a otra persona.
activities-scoring-blind = Usted ve lo que se anotó, sin su código ni su intensidad.
activities-second = ¿Cómo lo contaría usted?
activities-second-hint = La primera vez que algo nuevo está y hay personas que ya recibieron algo, es las dos cosas.
activities-second-missing = Elija cómo cuenta
activities-second-own = Usted anotó esto. Le toca juzgarlo a otra persona
activities-second-seen = Usted pudo ver su código. Le toca juzgarlo a otra persona
activities-sealed = Espera su juicio
activities-sealed-not-counted = { $count ->
    [one] 1 anotación espera su juicio. No se cuenta aquí, para que ninguna suma le diga su código.
   *[other] { $count } anotaciones esperan su juicio. No se cuentan aquí, para que ninguna suma le diga sus códigos.
}
activities-judging-yes = Usted juzga lo que anotan otras personas. Hasta entonces no ve su código en ninguna página, en ningún archivo ni en el historial.
activities-judging-no = Usted ve todos los códigos, por eso no juzga por segunda vez. Si empieza, juzgará lo que otras personas anoten desde ahora, y no verá sus códigos hasta entonces.
activities-judging-begin = Empezar a juzgar
activities-judging-stop = Dejar de juzgar y mostrarme todos los códigos
activities-scoring-not-judging = Nada espera por usted, porque usted no juzga.
activities-note = Nota
activities-note-hint = ¿Qué lo hizo difícil de juzgar?
activities-save-score = Guardar mi juicio
activities-scored-already = Esta anotación ya se juzgó por segunda vez.

activities-agreement-title = ¿Coincidimos dos personas?
activities-agreement-none = Nadie ha juzgado todavía estas anotaciones por segunda vez.
activities-agreement-finding = Dos personas dieron el mismo código a { $percent } de { $judged } anotaciones
activities-agreement-measured = Códigos de quien anotó y de una segunda persona que no los vio. { $period }.
activities-agreement-judged = Anotaciones juzgadas dos veces
activities-agreement-waiting = Aún no juzgadas dos veces
activities-agreement-percent = Mismo código
activities-agreement-kappa = Kappa de Cohen
activities-agreement-kappa-none = Kappa es n/a: todo recibió un mismo código, así que no hay nada que distinguir.
activities-agreement-kappa-hint = Kappa descuenta la coincidencia que traería el puro azar: 1 es coincidencia total, 0 es lo que trae el azar. Una anotación con dos códigos solo coincide si ambos son iguales.
activities-agreement-table = Cómo se dieron los códigos
activities-agreement-first = Primer código
activities-agreement-second = Segundo código
activities-agreement-entries = Anotaciones
activities-agreement-same = igual
activities-disputes = Por resolver
activities-disputes-none = No hay nada en disputa.
activities-settled-list = Resueltas
activities-dispute-title = Dos juicios de: { $what }
activities-first-said = La anotación decía
activities-second-said = { $name } dijo
activities-settled-form = Resolverlo
activities-settled-hint = Primero háblenlo. La anotación recibe entonces este código; los dos juicios quedan como estaban y siguen contando en la coincidencia.
activities-settled = En qué quedaron
activities-settled-missing = Elija el código en que quedaron
activities-settled-why = Por qué
activities-settled-why-missing = Escriba en una frase por qué
activities-save-settled = Resolver
activities-settled-as = Quedó como
activities-settled-by = { $name }, { $day }

activities-growth-title = Cambios en el tiempo
activities-growth-none = En estos días no se anotó nada de esta clase.
activities-growth-finding = { $code }: { $count } desde { $month }
activities-growth-measured = Todas las anotaciones sumadas desde el primer día, { $period }.
activities-growth-description = Una línea que sube un escalón con cada anotación: { $code }, de 0 a { $count }, { $period }. { $events ->
    [0] No hay hechos clave marcados.
    [one] Hay 1 hecho clave marcado.
   *[other] Hay { $events } hechos clave marcados.
}
activities-growth-axis = { $code }, sumado
activities-growth-over = Mostrar una cifra debajo
activities-growth-over-none = Ninguna cifra
activities-growth-not-cause = Ambas comparten una línea de tiempo y cada una conserva su escala. Que una siga a la otra no dice que la haya causado.
activities-growth-over-description = Debajo, en los mismos días: { $name }, de { $first } a { $last }.
activities-growth-over-hidden = No hay ningún valor de esta cifra que mostrar en estos días.
activities-growth-events = Hechos clave
activities-growth-table = Los números detrás
activities-growth-year = Año
activities-growth-new = Nuevos
activities-growth-so-far = Hasta ahora
activities-contribution = De dónde viene
activities-contribution-by = Por
activities-contribution-changes = Cambios en la comunidad
activities-contribution-entries = Anotaciones
activities-contribution-intensity = Intensidad media
activities-contribution-goal = Meta
activities-contribution-strategy = Estrategia
activities-contribution-sector = Sector
activities-contribution-place = Lugar
activities-contribution-nothing = Sin indicar
activities-contribution-description = Cambios en la comunidad { $by ->
    [goal] por meta
    [strategy] por estrategia
    [sector] por sector
   *[other] por lugar
}, de más a menos.

activities-funders-title = En palabras de quienes financian
activities-funders-lede = Cada cosa se anota una sola vez. Aquí está en las categorías de cada entidad que financia.
activities-funders-table = Categorías de
activities-funders-category = Categoría
activities-funders-entries = Anotaciones
activities-funders-people = Personas contadas
activities-funders-outside = En ninguna de estas
activities-funders-breadth = { $used } de 7 estrategias usadas. { $broad ->
    [yes] Es amplio: son cinco o más.
   *[no] Amplio significa al menos cinco.
}
activities-funders-breadth-hint = En la evaluación nacional de comunidades libres de drogas, 63% de las coaliciones usó al menos cinco.
search-kind-activity = Lo que hicimos
history-kind-activity = entrada de lo que hicimos
history-kind-activity-score = segunda valoración
history-kind-activity-judge = juzgar por segunda vez
history-kind-crosswalk-table = Categorías de una entidad financiadora

news-activity-added = Lo que hicimos: { $label }
news-activity-changed = Algo nuevo sobre lo que hicimos: { $label }

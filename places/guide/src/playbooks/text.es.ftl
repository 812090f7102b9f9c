# What is wrong with a playbook. The names of files and fields stay as they are.
playbooks-mistake-file-missing = Falta este archivo, y todo cuaderno lo necesita.
playbooks-mistake-file-unknown = Un cuaderno no tiene un archivo con este nombre. Revise cómo está escrito o sáquelo de la carpeta.
playbooks-mistake-file-too-large = Este archivo pasa de { $most } KB.
playbooks-mistake-folder-too-large = Todos los archivos juntos pasan de { $most } KB.
playbooks-mistake-too-many-files = La carpeta tiene más de { $most } archivos.
playbooks-mistake-not-text = Esto no es texto en UTF-8.
playbooks-mistake-not-a-file = Esto es una carpeta, un enlace o un nombre que lleva a otra parte. Un cuaderno son archivos sencillos, uno junto a otro.
playbooks-mistake-unreadable = Esto no está escrito como TOML y no se puede leer. El programa que lee dice, en inglés: { $says }.
playbooks-nothing-wrong = { $key } { $version }: no hay nada mal
playbooks-mistake-quotes = Un texto va entre dos comillas rectas ("), y aquí falta una. Dentro de un texto, escriba \" para poner comillas.
playbooks-mistake-brackets = Aquí no se cerró un corchete o una llave, o falta o sobra una coma.
playbooks-mistake-no-value = Aquí debería estar algo como campo = "valor".
playbooks-mistake-field-twice = Esto está aquí por segunda vez. Quite uno de los dos.
playbooks-mistake-field-unknown = Aquí ningún campo se llama «{ $field }». Los que hay: { $known }.
playbooks-mistake-word-unknown = «{ $word }» no es ninguna de las palabras que pueden estar aquí: { $known }.
playbooks-mistake-needed-missing = Aquí falta { $field }. Un texto en los dos idiomas se escribe como { $field }_en y { $field }_es.
playbooks-mistake-part-missing = Aquí no hay { $field }. Empieza con una línea propia entre corchetes dobles, como en el manual.
playbooks-mistake-one-with-value = Aquí va exactamente una palabra con su valor, entre llaves: {"{"} palabra = valor {"}"}.
playbooks-mistake-one-with-value-of = Aquí va exactamente una de estas palabras con su valor, entre llaves, como en {"{"} palabra = valor {"}"}: { $known }.
playbooks-mistake-wanted-number = Aquí va un número entero, sin comillas.
playbooks-mistake-wanted-number-from-zero = Aquí va un número entero, de 0 en adelante, sin comillas.
playbooks-mistake-wanted-number-from-one = Aquí va un número entero, de 1 en adelante, sin comillas.
playbooks-mistake-wanted-text = Aquí va un solo texto, entre comillas. Si lo escribió en dos idiomas, escríbalo una vez, sin _en ni _es.
playbooks-mistake-wanted-word = Aquí va una sola palabra, entre comillas, no una lista.
playbooks-mistake-wanted-list = Aquí va una lista: ["uno", "dos"].
playbooks-mistake-wanted-true-or-false = Aquí solo puede estar true o false, sin comillas.
playbooks-mistake-wanted-fields = Esto tiene partes propias, o se escribe en los dos idiomas, con _en y _es.
playbooks-mistake-text-empty = Este texto está vacío. Escríbalo, o quite el campo si el manual dice que se puede dejar fuera.
playbooks-mistake-text-too-long = Este texto tiene más de { $most } letras.
playbooks-mistake-text-unwritable = Este texto tiene un carácter que no se puede mostrar, como un tabulador o uno que cambia el sentido de la lectura.
playbooks-mistake-lists-uneven = Las listas de los dos idiomas no tienen el mismo número de entradas.
playbooks-mistake-no-address = Una dirección empieza con https:// o http://.
playbooks-mistake-no-id = Un id tiene solo letras minúsculas, cifras y _, empieza con una letra y tiene 60 como máximo.
playbooks-mistake-no-share = Una parte se escribe como "2/3" o "75%" y no pasa del total.
playbooks-mistake-verifies-itself = La misma parte se compromete y verifica. Nombre a otra para verificar.
playbooks-mistake-language-missing = Falta { $field }: escriba los dos idiomas uno junto al otro.
playbooks-mistake-twice = { $thing } «{ $id }» está aquí por segunda vez. Dé a cada cosa su propio id.
playbooks-mistake-nowhere = { $thing } «{ $id }» se nombra aquí, pero nada en el cuaderno tiene este id.
playbooks-mistake-circle = Esto lleva en círculo: { $through }.
playbooks-mistake-too-many = Esta lista tiene más de { $most } entradas.
playbooks-mistake-format-unknown = Este formato no es el { $known }, que es el que lee esta versión de Commonweal.
playbooks-mistake-languages-unknown = Escriba languages = ["en", "es"]: un cuaderno habla los dos.
playbooks-mistake-change-missing = La versión es { $version }. Las versiones empiezan en 1, cada una tiene un [[change]] que dice lo nuevo y ningún cambio nombra una posterior.
playbooks-mistake-scheme-unknown = Commonweal no trae un esquema de sectores llamado «{ $key }».
playbooks-mistake-scheme-or-sectors = Nombre un esquema o escriba sus propios sectores: una de las dos cosas.
playbooks-mistake-field-missing = Aquí falta { $field }.
playbooks-mistake-field-not-here = { $field } no significa nada aquí. Quítelo.
playbooks-mistake-table-unknown = Commonweal no trae una tabla llamada «{ $key }».
playbooks-mistake-category-unknown = La tabla no tiene la categoría «{ $key }».
playbooks-mistake-category-out-of-reach = Ninguna regla lleva a la categoría «{ $key }».
playbooks-mistake-question-unknown = La guía no tiene la pregunta «{ $key }». Escriba la parte y la pregunta como en la dirección de su página, por ejemplo results.much.
playbooks-mistake-years-gap = Aquí los años deberían seguir con { $year }: empiezan en 1 y van uno tras otro sin huecos.
playbooks-mistake-own-name-missing = Un cargo de tipo other necesita name_en y name_es.
playbooks-mistake-not-of-this-goal = El objetivo «{ $id }» es de otra meta. Una estrategia sirve a un objetivo de su propia meta.
playbooks-mistake-wrong-order = El final viene antes que el principio, o los meses o años empiezan antes de 1.
playbooks-mistake-scale-not-five = Una escala tiene cinco frases, una para cada puntaje del 0 al 4.
playbooks-mistake-minutes-out-of-range = Un punto dura de 1 a 240 minutos.
playbooks-mistake-month-out-of-range = Un paso está en un mes del 1 al 36.
playbooks-mistake-html = Aquí no se lee HTML. Escriba títulos, párrafos, listas, **negrita** y enlaces.
playbooks-mistake-picture = Aquí no se leen imágenes.
playbooks-mistake-link-elsewhere = Un enlace lleva a una dirección con https:// o http://, no a «{ $to }».
playbooks-mistake-not-in-subset = Aquí no se leen código, citas, tablas ni líneas. Escriba títulos, párrafos, listas, **negrita** y enlaces.

playbooks-thing-sector = El sector
playbooks-thing-group = El grupo
playbooks-thing-office = El cargo
playbooks-thing-goal = La meta
playbooks-thing-objective = El objetivo
playbooks-thing-strategy = La estrategia
playbooks-thing-indicator = El indicador
playbooks-thing-series = La serie
playbooks-thing-phase = La fase
playbooks-thing-milestone = El hito
playbooks-thing-table = La tabla
playbooks-thing-category = La categoría
playbooks-thing-agreement = El acuerdo
playbooks-thing-report = El informe
playbooks-thing-report-section = La sección
playbooks-thing-scale = La escala
playbooks-thing-question = La pregunta
playbooks-thing-factor = El factor
playbooks-thing-agenda-item = El punto del orden del día
playbooks-thing-evidence = La prueba
playbooks-thing-step = El paso
playbooks-thing-commitment = El compromiso
playbooks-thing-element = El elemento

playbooks-title = Cuadernos
playbooks-lede = Un comienzo completo para una clase de coalición: sectores, grupos, metas, cifras, hitos, reglas y un primer orden del día. Tome lo que le sirva; nada de lo que tiene se sobrescribe.
playbooks-bring = Traer un cuaderno propio
playbooks-bring-lede = Un archivo ZIP de su carpeta. Primero se revisa, y queda solo en el estante de esta coalición.
playbooks-bring-button = Revisar y poner en el estante
playbooks-file = El archivo
playbooks-file-hint = ZIP, a lo sumo { $limit } MB.
playbooks-no-archive = Esto no es un archivo ZIP que se pueda leer.
playbooks-key-taken = Un cuaderno que viene con Commonweal ya tiene esta clave. Dele otra al suyo.
playbooks-files-wrong = Estos archivos tienen errores. La orden «commonweal playbook check» nombra cada uno con su línea.
playbooks-wrong =
    { $count ->
        [one] Hay que corregir una cosa
       *[other] Hay que corregir { $count } cosas
    }
playbooks-installed = Instalado
playbooks-has-newer = Hay una versión más nueva
playbooks-own = Traído por ustedes
playbooks-brings-sectors =
    { $count ->
        [one] 1 sector
       *[other] { $count } sectores
    }
playbooks-brings-groups =
    { $count ->
        [one] 1 grupo
       *[other] { $count } grupos
    }
playbooks-brings-goals =
    { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }
playbooks-brings-indicators =
    { $count ->
        [one] 1 cifra que seguir
       *[other] { $count } cifras que seguir
    }
playbooks-brings-milestones =
    { $count ->
        [one] 1 hito
       *[other] { $count } hitos
    }
playbooks-brings-questions =
    { $count ->
        [one] 1 pregunta de encuesta
       *[other] { $count } preguntas de encuesta
    }
playbooks-brings-nothing = Un primer orden del día y la guía general
playbooks-about = Sobre este cuaderno
playbooks-source = Fuente:
playbooks-version = Versión { $version }
playbooks-install-title = Lo que escribiría
playbooks-install-lede = Cada parte se puede tomar o dejar. Lo que ya tiene queda como está, y todo lo escrito se puede deshacer de una vez.
playbooks-install = Instalar lo marcado
playbooks-install-nothing = No falta nada: todo lo que trae ya está aquí o espera aquello a lo que pertenece.
playbooks-parts = Partes que tomar
playbooks-parts-missing = Marque al menos una parte.
playbooks-part-sectors = Cómo se ordenan los lugares
playbooks-part-groups = Grupos y cargos
playbooks-part-goals = Metas y objetivos
playbooks-part-strategies = Estrategias
playbooks-part-indicators = Cifras que seguir
playbooks-part-milestones = Hitos
playbooks-part-crosswalks = Categorías de quienes financian
playbooks-part-rules = Borrador de reglas
playbooks-part-agenda = Primer orden del día
playbooks-part-counts = { $new } por escribir, { $here } ya aquí{ $waiting ->
    [0] {""}
    [one] , 1 espera
   *[other] , { $waiting } esperan
}
playbooks-own-sectors = Nuestros propios sectores
playbooks-rules-draft = Un borrador de las reglas
playbooks-fate-new = Por escribir
playbooks-fate-chooses = Cambia un ajuste
playbooks-fate-here = Esto ya lo tiene
playbooks-fate-written = Escrito desde este cuaderno
playbooks-fate-waits = Espera aquello a lo que pertenece
playbooks-installed-on = Instalado el { $day }, versión { $version }.
playbooks-see-update = Ver lo nuevo
playbooks-take-back = Deshacer el último paso
playbooks-remove = Quitar el cuaderno
playbooks-remove-hint = Al quitarlo quedan todos los registros. Deshacer quita lo último que se escribió, salvo lo que alguien cambió después.
playbooks-update-title = Versión { $version }: qué es distinto
playbooks-update-lede = Nada cambia por sí solo. Elija para cada pieza.
playbooks-update-nothing = No afecta a ningún registro suyo.
playbooks-whats-new = Qué hay de nuevo
playbooks-update = Tomar lo elegido
playbooks-differs-new = Nuevo en esta versión
playbooks-differs-by-playbook = Cambiado en el cuaderno
playbooks-differs-by-us = Cambiado por ustedes
playbooks-differs-by-both = Cambiado en el cuaderno y por ustedes
playbooks-choice-take = Tomarlo
playbooks-choice-keep = Dejarlo como está
playbooks-left-out = Ya no está en el cuaderno; lo que ustedes tienen de esto se queda
playbooks-choice-meanwhile = Alguien cambió esto desde que usted lo vio. Mire ambas versiones y elija de nuevo
playbooks-choice-unknown = Elija take o keep para cada pieza.
playbooks-match-title = Lo que hay que reunir, por año de la subvención
playbooks-match-years = Año de la subvención
playbooks-match-cap = La subvención es a lo sumo
playbooks-match-raise = Por reunir, de la subvención
playbooks-match-basis = Base
playbooks-match-year-one = Año { $from }
playbooks-match-year-span = Años { $from } a { $until }
playbooks-match-year-on = Desde el año { $from }
playbooks-match-grant = Nuestra subvención del año, en dólares
playbooks-match-year = Año de la subvención
playbooks-match-compute = Calcularlo
playbooks-match-answer = Para una subvención de { $grant } hay que reunir al menos { $raise } de fondos no federales, incluidos los aportes en especie.
playbooks-match-no-money = El dinero todavía no se lleva aquí: lo que han reunido está en sus propios libros. Aquí se dice cuánto debe haber en ellos.
playbooks-match-no-grant = Escriba la subvención como cantidad en dólares, por ejemplo 125,000.
playbooks-match-no-year = Este cuaderno no dice nada de ese año.
playbooks-evidence-title = Lo que hay que mostrar
playbooks-shown = { $have } de { $want }
playbooks-shown-more = { $have }, al menos { $want }
playbooks-shown-by-hand = Alguien lo mira
playbooks-reading-title = Informes, modelos, preguntas y el primer año
playbooks-template-agreement = Empezar un acuerdo con estas palabras
playbooks-template-commitment = Empezar un compromiso verificable con estos elementos
playbooks-template-rules = Empezar un borrador de nuestras reglas con estas secciones
playbooks-template-from = Llenado desde el cuaderno
playbooks-template-unsaved = Nada se escribe antes de que usted guarde.
playbooks-template-in-en = Usar las palabras en inglés
playbooks-template-in-es = Usar las palabras en español
playbooks-template-here = Usted ya tiene esto:
playbooks-template-rules-in-force = Nuestras reglas en vigor
playbooks-help-from = Del cuaderno
playbooks-sections =
    { $count ->
        [one] 1 sección
       *[other] { $count } secciones
    }
playbooks-steps =
    { $count ->
        [one] 1 paso de un primer año
       *[other] { $count } pasos de un primer año
    }
playbooks-month = Mes { $month }
history-kind-playbook = Cuaderno
history-kind-playbook-piece = Pieza de un cuaderno
history-kind-offered-playbook = Cuaderno en el estante

news-playbook-added = Cuaderno instalado: { $label }
news-playbook-changed = Cuaderno actualizado: { $label }

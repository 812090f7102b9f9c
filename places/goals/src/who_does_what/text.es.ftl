# Quién hace qué y dónde: servicios, grupos y zonas, vacíos y coincidencias, presentaciones.
coverage-lede = ¿Dónde no ayuda nadie todavía y quiénes podrían ayudarse? Se trata del trabajo, no de quién es mejor.
coverage-title = Quién ayuda a { $who }
coverage-all = todas las personas
coverage-of = Para un grupo o una zona
coverage-show = Mostrar
coverage-caption = Cuántas organizaciones trabajan en cada etapa de atención
coverage-rule = El número cuenta organizaciones con un servicio activo. Ninguna donde hay necesidad es un vacío, una es poco, { $from } o más pueden coincidir. Un servicio para todas las personas cuenta para cada grupo; uno en todas partes, para cada zona.
coverage-rule-from = Hablar de coincidencia desde
coverage-rule-wrong = Elija un número del 2 al 9
coverage-none = Agregue zonas y grupos abajo para ver la tabla.
coverage-no-need = { $count }
coverage-gap = { $count }, vacío
coverage-thin = { $count }, poco
coverage-covered = { $count }
coverage-overlap = { $count }, coinciden
coverage-organizations = { $count ->
    [0] Ninguna organización trabaja aquí.
    [one] Una organización trabaja aquí.
   *[other] { $count } organizaciones trabajan aquí.
}
coverage-cell-none = Nadie trabaja aquí todavía. ¿Quién podría?

served-populations = Grupos
served-areas = Zonas
served-no-need = sin necesidad
served-add = Agregar un grupo o una zona
served-add-population = Agregar un grupo
served-add-area = Agregar una zona
served-add-lede = Lo mejor es una lista corta que todo el mundo entienda.
served-save-new = Agregarlo
served-edit = Cambiarlo
served-remove = Quitarlo
served-remove-hint = Los servicios que lo nombran se quedan y dejan de contar en la tabla.
served-side = ¿Qué es?
served-side-missing = Diga si es un grupo o una zona
served-side-population = Un grupo de personas
served-side-area = Una zona
served-name = Nombre
served-name-hint = Como "Familias de Pine Flat" o "Elk Ridge".
served-name-missing = Escriba un nombre
served-has-need = Hay necesidad
served-position = Lugar

services-all = Todos los servicios
services-count = { $count ->
    [one] Un servicio
   *[other] Los { $count } servicios
}
services-none = Todavía no hay servicios.
services-add = Agregar un servicio
services-add-lede = Lo que una organización hace por alguien en algún lugar.
services-save-new = Agregar el servicio
services-edit = Cambiar el servicio
services-remove = Quitar este servicio
services-remove-hint = Para uno escrito por error. Un servicio que terminó se conserva como no activo.
services-organization-id = Organización
services-organization-missing = Elija una organización
services-what = Qué hace
services-what-hint = Como "Noches para padres y madres, seis al año".
services-what-missing = Escriba qué hace
services-stage = Etapa de atención
services-stage-missing = Elija la etapa de atención a la que más se acerca
services-population-id = Para quién
services-everybody = Todas las personas
services-area-id = Dónde
services-everywhere = En todas partes
services-served-unknown = Elija de la lista
services-capacity = Personas al año para las que hay lugar
services-capacity-wrong = Escriba un número entero de personas
services-capacity-is = Lugar para { $people } personas al año.
services-is-active = Está activo
services-active = activo
services-not-active = no activo

introductions-offer = Podrían ayudarse
introductions-offer-why = Las organizaciones que trabajan en lo mismo suelen compartir salas, personal y noticias cuando se conocen.
introductions-first = Una
introductions-second = La otra
introductions-these = Presentarlas
introductions-title = Una presentación
introductions-lede = Dos cartas cortas, cada una en el idioma de quien la recibe. Cópielas y envíelas; cambie lo que quiera.
introductions-no-contact = nadie habla por ella aquí todavía
introductions-done = Ya las presentamos
introductions-letter = Hola, { $name }:

    { $own } y { $other } trabajan en la misma etapa de atención: { $stage }. Pensamos que les gustaría conocerse. Su contacto allí es { $contact }. Un café podría mostrar qué pueden compartir.

    { $coalition }
history-kind-service = servicio
history-kind-served = grupo o zona
history-kind-introduction = presentación
history-kind-coverage-rule = regla de coincidencia

directory-link = Leer un directorio de servicios
directory-title = Servicios de un directorio
directory-lede = Archivos de Open Referral (HSDS 3: JSON, CSV o todas las tablas en un ZIP) o de Ohana. Usted ve qué pasa con cada servicio antes de que se escriba nada.
directory-file = Archivos
directory-file-hint = JSON de servicios u organizaciones; un ZIP con las tablas; o services.csv con organizations.csv, y para Ohana también locations.csv. En total { $limit } MB como máximo.
directory-file-missing = Elija al menos un archivo
directory-nothing-yet = Todavía no se escribe nada.
directory-check = Ver qué contiene
directory-refused = Esto no se puede leer
directory-your-file = El archivo
directory-no-services = No se encontraron servicios. Buscamos una tabla con las columnas name y status, o servicios en JSON.
directory-too-many = Son más de { $most } servicios. Envíe una parte.
directory-no-json = El archivo empieza como JSON y no lo es.
directory-check-title = Qué pasa con estos servicios
directory-for-all = Los directorios no dicen en qué etapa de la atención trabaja un servicio. Elija lo que vale para todos estos; después puede cambiar algunos.
directory-add-organizations = Agregar las organizaciones que no tenemos
directory-add-organizations-hint = Sin esto, los servicios de organizaciones que no tenemos se dejan fuera.
directory-stage-choose = Elija una etapa
directory-save = Agregar los nuevos
directory-rows = Todos los servicios de los archivos
directory-verdict = Qué pasa con él
directory-inactive = ya no se ofrece
directory-is-new = se agrega
directory-is-with-organization = se agrega con su organización, si usted lo dice arriba
directory-is-same = ya está aquí
directory-is-twice = ya está más arriba
directory-is-unnamed = no tiene nombre y se deja fuera
directory-is-no-organization = no dice de quién es y se deja fuera
directory-count-new = { $count } nuevos
directory-count-with-organization = { $count } de organizaciones que no tenemos
directory-count-same = { $count } ya están
directory-count-twice = { $count } repetidos
directory-count-unnamed = { $count } sin nombre
directory-count-no-organization = { $count } sin organización
directory-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}

news-service-added = Nuevo servicio: { $label }
news-service-changed = Algo nuevo sobre el servicio: { $label }
news-introduction-added = Se presentaron dos organizaciones

# Organizaciones: la lista, la página de cada una, agregar y cambiar.
organizations-title = Organizaciones
organizations-lede = { $count ->
    [0] Todavía no participa ninguna organización.
    [one] Participa 1 organización.
   *[other] Participan { $count } organizaciones.
}
organizations-found = { $count ->
    [one] 1 organización en esta página
   *[other] { $count } organizaciones en esta página
}
organizations-none-found = Ninguna organización coincide. Quite algo de arriba.
organizations-empty = Aquí estarán las escuelas, clínicas, congregaciones y negocios que participan, con lo que aportan y quién habla por ellos. Empiece por la que mejor conozca.
organizations-add-first = Agregar la primera organización
organizations-filter-words = Nombre o ciudad
organizations-every-class = Todas las categorías
organizations-every-kind = Todos los tipos
organizations-only-here = Participan
organizations-only-left = Se fueron
organizations-column-people = Personas

organizations-add = Agregar una organización
organizations-add-lede = Basta con el nombre. Lo demás puede venir después.
organizations-save-new = Agregar esta organización
organizations-edit-title = Editar { $name }
organizations-form-who = Quiénes son
organizations-form-reach = Cómo comunicarse
organizations-form-part = Su parte aquí
organizations-name = Organización
organizations-name-missing = Escriba el nombre de la organización
organizations-kind = Tipo
organizations-what-they-do = Qué hacen
organizations-what-they-do-hint = Una o dos frases que entienda cualquier persona del barrio.
organizations-care-stages = Dónde trabajan
organizations-give-and-get = Dar y recibir
organizations-give-and-get-empty = Aquí estará lo que aportan y lo que esperan recibir. Pregunte las dos cosas: una alianza que no devuelve nada no dura.
organizations-brings = Qué aportan
organizations-hopes = Qué esperan recibir
organizations-lines-hint = Una cosa por línea. Agregue detalles después de dos puntos, como «Espacio: una sala para 20 los jueves».
organizations-not-said = Todavía no se sabe.
organizations-email = Correo electrónico
organizations-phone = Número de teléfono
organizations-website = Sitio web
organizations-website-wrong = Escriba el sitio web como https://example.org
organizations-address = Calle y número
organizations-city = Ciudad
organizations-state = Estado
organizations-postcode = Código postal
organizations-sector = Sector
organizations-no-sector = Ninguno todavía
organizations-class = Participación
organizations-joined-on = Se unió el
organizations-joined-in = Se unió en { $month }.
organizations-left-on = se fue el { $day }
organizations-notes = Historia que conviene saber
organizations-notes-hint = Solo para el equipo central. No escriba nada que no les diría; las notas pueden pedirse por las leyes de registros públicos.
organizations-core-team-only = Solo el equipo central

organizations-facts = Lo que sabemos
organizations-where-they-work = Dónde trabajan
organizations-where-they-work-empty = Todavía no se sabe en cuáles de las siete etapas, del bienestar a la recuperación, trabajan.
organizations-where-they-work-count = Trabajan en { $count } de { $all } etapas.
organizations-yes = sí
organizations-no = no
organizations-people = Personas
organizations-people-empty = Todavía nadie habla por esta organización. Elíjala en la página de una persona, en «Habla por».
organizations-seats = Lugares que ocupan
organizations-seat-empty = Ahora no lo ocupa nadie
organizations-seat-until = hasta el { $day }
organizations-leave = Dejaron la coalición
organizations-leave-hint = Su historia se conserva. Su gente se queda y la organización puede volver.
organizations-return = Volvieron

organization-kind-school = Escuela
organization-kind-nonprofit = Sin fines de lucro
organization-kind-business = Negocio
organization-kind-government = Gobierno
organization-kind-faith = Grupo de fe
organization-kind-health = Salud
organization-kind-media = Medios
organization-kind-civic = Grupo cívico o voluntario
organization-kind-other = Otro tipo

care-stage-promotion = Promoción
care-stage-universal-prevention = Prevención universal
care-stage-selective-prevention = Prevención selectiva
care-stage-indicated-prevention = Prevención indicada
care-stage-treatment = Tratamiento
care-stage-maintenance = Mantenimiento
care-stage-recovery = Recuperación
organizations-filters = Acotar la lista de organizaciones

organizations-location = Lugar en el mapa
organizations-location-hint = En grados, como lo muestran los mapas y los teléfonos.
organizations-latitude = Latitud
organizations-longitude = Longitud
organizations-latitude-wrong = Escriba un número de -90 a 90, como 42.4733
organizations-longitude-wrong = Escriba un número de -180 a 180, como -73.8023
organizations-location-half = Un lugar necesita los dos números, o ninguno

history-kind-organization = organización
history-kind-organization-profile = organización, como se describe

organizations-government-level = Nivel de gobierno
organizations-government-level-hint = Para instituciones. De eso depende quién puede decidir.
government-level-none = No es institución de gobierno
government-level-town = Municipio
government-level-county = Condado
government-level-state = Estado
government-level-tribal = Nación tribal
government-level-federal = Federal
government-level-special = Distrito u otro cuerpo propio

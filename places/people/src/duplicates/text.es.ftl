# Repetidos: lo que se parece, comparar, unir y deshacer.
duplicates-title = Posibles repetidos
duplicates-lede = { $people ->
    [0] { $organizations ->
        [0] Nada en sus listas parece repetido.
        [one] 1 par de organizaciones se parece. Unir se puede deshacer.
       *[other] { $organizations } pares de organizaciones se parecen. Unir se puede deshacer.
    }
    [one] { $organizations ->
        [0] 1 par de personas se parece. Unir se puede deshacer.
        [one] 1 par de personas y 1 par de organizaciones se parecen. Unir se puede deshacer.
       *[other] 1 par de personas y { $organizations } pares de organizaciones se parecen. Unir se puede deshacer.
    }
   *[other] { $organizations ->
        [0] { $people } pares de personas se parecen. Unir se puede deshacer.
        [one] { $people } pares de personas y 1 par de organizaciones se parecen. Unir se puede deshacer.
       *[other] { $people } pares de personas y { $organizations } pares de organizaciones se parecen. Unir se puede deshacer.
    }
}
duplicates-none = No hay posibles repetidos. Cuando importe una lista o agregue a alguien que ya está, el par aparecerá en esta página.
duplicates-looked = Se { $records ->
    [one] revisó 1 registro
   *[other] revisaron { $records } registros
} { $day }.
duplicates-looking = Revisamos sus listas. Tarda un momento.
duplicates-show-found = Mostrar lo encontrado
duplicates-look-again = Revisar de nuevo
duplicates-subject-organization = Organizaciones
duplicates-subject-person = Personas
duplicates-subject-wrong = Escriba "organization" o "person"
duplicates-band-almost-certain = Casi seguro que coinciden
duplicates-band-probable = Probablemente coinciden
duplicates-band-possible = Quizá coinciden
duplicates-group = Uno de { $count } registros que se parecen
duplicates-for = A favor:
duplicates-against = En contra:
duplicates-compare = Comparar
duplicates-compare-both = Comparar { $first } y { $second }
duplicates-not-same = No coinciden
duplicates-not-same-title = ¿No coinciden?
duplicates-not-same-hint = Lo recordaremos y no volveremos a preguntar.
duplicates-compare-title = ¿Coinciden estos dos registros?
duplicates-compare-lede = Elija qué queda donde difieren. Ya está elegido el valor más completo o más reciente.
duplicates-compare-caption = Los dos registros, campo por campo
duplicates-column-field = Qué
duplicates-column-kept = Registro que queda
duplicates-column-gone = Registro que se une
duplicates-differs = difiere
duplicates-stays = Queda
duplicates-joins = Se une
duplicates-only-one = solo en uno
duplicates-keep-both = Dejar los dos
duplicates-nothing = Nada escrito
duplicates-still-here = Sigue aquí
duplicates-merge = Unir estos dos
duplicates-merge-hint = Los lugares y todo lo demás del registro que se une pasan al otro. Se puede deshacer y las dos historias quedan.
duplicates-two-accounts = Los dos entran con su propia cuenta, así que no los unimos. Pregunte qué cuenta usa la persona y quite antes la otra.
duplicates-already-merged = Uno de estos dos registros se unió con otro entretanto. Aquí ya no queda nada por hacer.
duplicates-later-merge = Este registro se unió después con otro. Deshaga antes esa unión.
duplicates-back = Volver a la lista
duplicates-see-merge = Ver esta unión
duplicates-see-merge-of = Ver la unión de { $name }
duplicates-merged-title = { $name } es ahora un solo registro
duplicates-merged-lede = Todo lo que era del otro registro es ahora de este.
duplicates-undone-title = Se deshizo la unión de { $name }
duplicates-undone-lede = Los dos registros han vuelto, cada uno con lo suyo.
duplicates-gone-was = El registro que se unió se llamaba { $name }
duplicates-moved = { $count ->
    [0] Nada más remitía a él
    [one] 1 registro más remite al que quedó
   *[other] { $count } registros más remiten al que quedó
}
duplicates-undo-title = ¿Fue un error?
duplicates-undo-hint = Los dos registros vuelven con sus historias. Lo que se cambió desde entonces queda en el registro que quedó.
duplicates-undo = Deshacer esta unión
duplicates-edits-since = Cambios desde la unión
duplicates-edits-hint = Estos cambios se hicieron en el registro que quedó, y ahí se quedan.
duplicates-edit = { $name } cambió { $fields }, { $day }
duplicates-edit-other = otros datos
duplicates-past-merges = Unidos hace poco
duplicates-past-apart = No coinciden
duplicates-offer-again = Proponer de nuevo
duplicates-offer-again-pair = Proponer de nuevo { $pair }

duplicates-reason-same-name = el mismo nombre
duplicates-reason-name-alike = los nombres coinciden en un { $count }%
duplicates-reason-name-within-name = un nombre es parte del otro
duplicates-reason-different-name = nombres distintos
duplicates-reason-different-kind = nombres de dos tipos distintos
duplicates-reason-same-given-name = el mismo nombre de pila
duplicates-reason-given-name-alike = nombres de pila parecidos
duplicates-reason-nickname = un nombre de pila es la forma corta del otro
duplicates-reason-different-given-name = nombres de pila distintos
duplicates-reason-same-surname = los mismos apellidos
duplicates-reason-surname-alike = apellidos parecidos
duplicates-reason-different-surname = apellidos distintos
duplicates-reason-names-swapped = nombre y apellidos cambiaron de lugar
duplicates-reason-different-generation = de distinta generación en la misma familia
duplicates-reason-same-address = la misma dirección
duplicates-reason-address-alike = direcciones parecidas
duplicates-reason-same-street = la misma calle
duplicates-reason-different-address = direcciones distintas
duplicates-reason-different-unit = otro apartamento u oficina de la misma casa
duplicates-reason-same-city = la misma ciudad
duplicates-reason-different-city = ciudades distintas
duplicates-reason-same-postcode = el mismo código postal
duplicates-reason-different-postcode = códigos postales distintos
duplicates-reason-different-state = estados distintos
duplicates-reason-same-phone = el mismo teléfono
duplicates-reason-shared-phone = el mismo teléfono, que comparten { $count } direcciones
duplicates-reason-different-phone = teléfonos distintos
duplicates-reason-same-email = el mismo correo electrónico
duplicates-reason-different-email = correos electrónicos distintos
duplicates-reason-same-website = el mismo sitio web
duplicates-reason-different-website = sitios web distintos
duplicates-reason-same-birth-date = la misma fecha de nacimiento
duplicates-reason-birth-date-alike = fechas de nacimiento parecidas
duplicates-reason-different-birth-date = fechas de nacimiento distintas
duplicates-reason-same-identifier = el mismo número dado por otra entidad
duplicates-reason-identifier-alike = números parecidos dados por otra entidad
duplicates-reason-different-identifier = números distintos dados por otra entidad

duplicates-field-name = Nombre
duplicates-field-title = Tratamiento
duplicates-field-given-name = Nombre
duplicates-field-family-name = Apellidos
duplicates-field-organization-id = Habla por
duplicates-field-job = Trabajo o cargo
duplicates-field-email = Correo electrónico
duplicates-field-phone = Teléfono
duplicates-field-contact = Mejor forma de contacto
duplicates-field-address = Calle y número
duplicates-field-city = Ciudad
duplicates-field-state = Estado
duplicates-field-postcode = Código postal
duplicates-field-latitude = Lugar en el mapa
duplicates-field-languages = Idiomas
duplicates-field-access-needs = Qué necesita para participar
duplicates-field-sector = Sector
duplicates-field-class = Membresía
duplicates-field-part = Función
duplicates-field-age-stated = Edad, según la dice la persona
duplicates-field-evidence = La persona confirmó
duplicates-field-gains = Qué gana al participar
duplicates-field-try-this = Pruebe esto
duplicates-field-notes = Notas
duplicates-field-joined-on = Se unió el
duplicates-field-left-on = Se fue el
duplicates-field-last-seen-on = Última vez
duplicates-field-kind = Tipo
duplicates-field-what-they-do = Qué hace
duplicates-field-website = Sitio web
duplicates-field-government-level = Nivel de gobierno
duplicates-field-brings = Qué aporta
duplicates-field-hopes = Qué espera obtener
duplicates-field-care-stages = Etapas de atención

duplicates-kind-school = Escuela
duplicates-kind-nonprofit = Organización sin fines de lucro
duplicates-kind-business = Empresa
duplicates-kind-government = Gobierno
duplicates-kind-faith = Comunidad de fe
duplicates-kind-health = Atención de la salud
duplicates-kind-media = Medios
duplicates-kind-civic = Grupo cívico
duplicates-kind-other = Otro

history-kind-merge = unión
history-kind-not-same = «no son lo mismo»

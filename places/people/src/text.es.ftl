# Palabras que comparten todas las páginas de Personas.
people-menu = Personas
people-add = Agregar a una persona
people-import = Importar una lista
people-tab-members = Integrantes
people-tab-organizations = Organizaciones
people-tab-seats = Lugares
people-tab-recruiting = A quién invitar
people-tab-agreements = Acuerdos
people-tab-groups = Grupos y funciones
people-tab-duplicates = Repetidos
people-tab-duplicates-waiting = Repetidos ({ $count })

people-alike-title = { $count ->
    [one] Ya hay un registro parecido
   *[other] Ya hay registros parecidos
}
people-alike-may-be = Puede ser { $name }.
people-alike-open = Abrir la página
people-alike-open-page = Abrir la página de { $name }
people-alike-hint = Todavía no se guardó nada, y todo lo que escribió está abajo. Si no es el mismo registro, guarde de todos modos.
people-alike-save = Guardar de todos modos
people-alike-program = Puede ser { $name }. Envíe even_if_alike: true para agregar de todos modos

contact-by-email = Correo electrónico
contact-by-text = Mensaje de texto
contact-by-telephone = Llamada telefónica
contact-by-paper = Carta en papel
contact-by-none = Solo en persona
contact-email-wrong = Escriba una dirección como nombre@example.org
contact-email-is-phone = Esto parece un teléfono, no un correo. Páselo al campo de teléfono
contact-phone-wrong = Escriba el número con sus cifras, como 555-0142

access-need-step-free = Sin escalones
access-need-interpreter = Intérprete
access-need-child-care = Cuidado infantil
access-need-ride = Transporte
access-need-large-print = Letra grande
access-need-hearing = Apoyo para oír
access-need-online = Participar en línea

member-class-voting = Integrante con voto
member-class-associate = Integrante sin voto
member-class-advisor = Asesoría

tie-most-affected = Vive el problema
tie-formal-helper = Ayuda desde su trabajo
tie-informal-helper = Ayuda como vecindad o amistad
tie-official = Cargo público o personal de una agencia
tie-other = Nuestro trabajo le toca de otra forma
right-people-see = Ver personas, organizaciones y lugares
right-people-contacts = Ver teléfonos, direcciones y necesidades
right-people-edit = Agregar y cambiar personas, organizaciones y lugares
people-nobody = Nadie todavía
right-people-take-part = Firmar acuerdos y declarar los intereses propios
people-type-a-name = Escriba un nombre o elíjalo de la lista.
people-name-unknown = Aquí nadie se llama { $name }. Elija un nombre de la lista
people-too-many = Nombre aquí a { $most } personas como máximo
people-named-and-left = { $count ->
    [one] Una persona nombrada aquí ya no participa y sigue nombrada.
   *[other] { $count } personas nombradas aquí ya no participan y siguen nombradas.
}

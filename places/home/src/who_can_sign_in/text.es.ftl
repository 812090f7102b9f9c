# Quién puede entrar, y cómo se le abre la puerta.
access-tab = Quién puede entrar
access-title = Quién puede entrar
access-lede = Cada persona entra por su cuenta. Nadie necesita contraseña.
access-give = Dar acceso a alguien
access-column-person = Persona
access-column-role = Función
access-column-way = Entra con
access-column-seen = Última visita
access-by-code = código impreso
access-never-seen = todavía no
access-roles = Qué puede hacer cada función
access-choose-title = ¿Quién debe tener acceso?
access-choose-lede = Personas de su lista. A alguien nuevo se le agrega primero allí; basta un nombre.
access-choose-words = Nombre
access-choose-go = Buscar
access-choose-this = Dar acceso
access-choose-look = Ver
access-has-it = Puede entrar: { $role }
access-none-found = Nadie en la lista tiene este nombre.
access-for-self = habla por cuenta propia
access-give-title = Acceso para { $name }
access-give-lede = Un correo con un enlace, o una hoja de papel con un código. Ambos sirven una vez y sin contraseña.
access-give-go = Dar acceso
access-way = ¿Cómo debe entrar?
access-way-mail = Un enlace por correo electrónico. Sirve durante siete días.
access-way-paper = Un código impreso, para quien no tiene correo. Sirve durante treinta días.
access-way-missing = Elija un enlace por correo o un código impreso
access-email = Correo electrónico
access-email-hint = Solo para el enlace por correo. También será su forma de entrar después.
access-email-missing = Escriba la dirección a la que debe ir el enlace, o elija un código impreso
access-email-of-another = Con esta dirección ya entra otra persona aquí. Use otra dirección, o un código impreso
access-has-another-address = Esta persona ya entra de otra manera. Primero quite ese acceso
access-role = Función
access-role-missing = Elija una función
access-role-save = Guardar la función
access-language = Idioma del correo y de las páginas
access-last-coordinator = Es la única persona que coordina. Primero dé la coordinación a alguien más
access-no-code = Solo se puede imprimir un código para personas sin correo que pertenecen únicamente a esta coalición. Envíe un enlace
access-speaks-for = habla por { $organization }
access-way-in = Para entrar
access-link-hint = Envía un enlace nuevo que sirve una vez, durante siete días.
access-link-send = Enviar un enlace nuevo
access-code-hint = ¿Se perdió el papel? Un código nuevo reemplaza al anterior.
access-code-new = Imprimir un código nuevo
access-take-away = Quitar el acceso
access-take-away-hint = Sigue en la lista y conserva su historial. Ya no podrá abrir esta coalición.
access-take-away-go = Quitar el acceso
access-history = Qué cambió aquí
access-on-the-roster = En la lista
access-sheet = Un código en papel
access-sheet-title = Un código para { $name }
access-sheet-lede = Imprima esta página ahora y entréguela: el código se muestra una sola vez. Una hoja perdida se reemplaza con otra.
access-sheet-done = Listo
access-sheet-for = Su acceso personal, { $name }
access-sheet-open = En un teléfono o una computadora, abra
access-sheet-find = Busque «Con un código impreso».
access-sheet-type = Escriba el código de arriba. Puede usar minúsculas y omitir los guiones.
access-sheet-press = Oprima «Entrar con el código». Su sesión queda abierta en ese dispositivo.
access-sheet-until = El código sirve una vez, hasta el { $day }. Guárdelo como una llave.

access-mail-subject = Invitación a { $coalition }
access-mail = Hola { $name }:

    { $by } le invita a las páginas de { $coalition }. No necesita contraseña. Este enlace sirve una vez, durante siete días:

    { $link }

    Después usted entra con esta dirección de correo.
access-link-subject = Su enlace para entrar a { $coalition }
access-link = Hola { $name }:

    { $by } le envía un enlace nuevo para entrar a { $coalition }. Sirve una vez, durante siete días:

    { $link }

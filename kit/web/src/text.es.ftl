# La página alrededor de cada página, entrada, formularios y problemas.
shell-error-title = Error:
shell-at-table = Este teléfono se unió a la reunión por { $name }. Abre esta reunión y nada más.
shell-guest = Usted ve esta página como persona invitada, por un enlace que le dieron. El resto de la coalición es para quienes entran.
shell-skip = Ir al contenido principal
shell-search = Buscar personas, metas, compromisos
shell-search-word = Buscar
shell-menu = Menú
shell-way-back = Volver a donde estaba
shell-settings = Ajustes
shell-menu-name = Principal
shell-close-menu = Cerrar menú
shell-account = Su cuenta
shell-example = Coalición de ejemplo. Todos los nombres y números son inventados.
shell-help = Ayuda
shell-privacy = Privacidad
shell-accessibility = Accesibilidad
shell-why = ¿Por qué puedo ver esto?
shell-phone = ¿Preguntas? Llame al { $phone }.
shell-viewing-as = Usted mira esta página como: { $role }. Mientras mira no se puede cambiar nada.
shell-stop-viewing = Dejar de mirar como otra persona

role-coordinator = Coordinación
role-officer = Cargo directivo
role-member = Integrante
role-evaluator = Evaluación
role-guest = Persona invitada
role-host = Administración
right-coalition-see = Ver las páginas de esta coalición
right-coalition-run = Cambiar ajustes, funciones y claves

form-optional = (puede quedar vacío)
form-amount-wrong = Escriba el monto con cifras, como 3400
form-choose = Elija
form-save = Guardar
form-cancel = Cancelar
form-mistakes = { $count ->
    [one] Hay que revisar una cosa
   *[other] Hay que revisar { $count } cosas
}
form-too-long = Use { $most } letras como máximo
form-bad-json = Esto no es JSON, o es solo una parte. Mire la línea { $line }, columna { $column }.
json-unknown-field = Aquí no hay un campo así
json-missing-field = Falta este campo
json-field-twice = Esto está dos veces
json-expected-text = Aquí se espera un texto, entre comillas
json-expected-yes-or-no = Aquí se espera true o false
json-expected-number = Aquí se espera un número
json-expected-whole-number = Aquí se espera un número entero
json-expected-list = Aquí se espera una lista, entre corchetes
json-expected-object = Aquí se espera un objeto, entre llaves
json-expected-id = Aquí se espera un identificador, como 01890000-0000-7000-8000-000000000001
json-expected-other = Este valor no cabe aquí; vea la descripción de la interfaz
json-unknown-parameter = La dirección no tiene un parámetro así
json-bad-query = No se pudo leer la parte de la dirección después del signo de interrogación

pages-name = Más
pages-next = Mostrar más

sign-in-title = Entrar
sign-in-lede = Sin contraseña. Le enviamos un enlace, o usa el código que alguien imprimió para usted.
sign-in-parked = Mientras tanto se cerró su sesión. Lo que escribió está a salvo. Entre y envíelo otra vez.
sign-in-by-mail = Con un enlace por correo
sign-in-email = Su correo electrónico
sign-in-email-hint = El que conoce su coalición.
sign-in-email-missing = Escriba su correo electrónico, como nombre@example.org
sign-in-send = Enviarme un enlace
sign-in-by-code = Con un código impreso
sign-in-code = Su código
sign-in-code-hint = Doce letras y números, como ABCD-EFGH-JKMN. También valen minúsculas.
sign-in-code-wrong = Este código no funciona. Revise cada letra, o pida uno nuevo a la coordinación
sign-in-with-code = Entrar con el código
sign-in-sent-title = Revise su correo
sign-in-sent = Si conocemos esta dirección, el enlace va en camino. Sirve una vez, durante una hora. ¿No llega? Mire en el correo no deseado, o pida a la coordinación un código impreso.
sign-in-again = Volver a la página para entrar
sign-in-button-title = Qué bueno verle
sign-in-button-lede = Un paso más, para que los programas de correo que abren enlaces no puedan entrar por usted.
sign-in-button = Entrar ahora
sign-in-used-title = Este enlace ya no sirve
sign-in-used = Los enlaces sirven una vez, durante una hora. Pida uno nuevo.
sign-in-mail-subject = Su enlace para entrar
sign-in-mail = Hola, { $name }:

    aquí está su enlace para entrar. Sirve una vez, durante una hora:

    { $link }

    Si usted no lo pidió, no tiene que hacer nada.

parked-title = Qué bueno verle. Aquí están sus palabras
parked-lede = Esto es lo que escribió antes de que se cerrara su sesión. Revíselo y envíelo.
parked-elsewhere = Esto se escribió en otro navegador. Copie de aquí lo que necesite, o abra esta página donde lo escribió y envíelo allí.
parked-send = Enviar ahora

me-coalitions = Sus coaliciones
me-host = Esta instalación
me-mails = Correos para usted
me-language = Idioma
me-devices = Dónde tiene la sesión abierta
me-this-device = este dispositivo
me-unknown-device = Un dispositivo
me-seen = Último uso: { $day }
me-end-session = Cerrar sesión
me-sign-out = Salir aquí
me-sign-out-everywhere = Salir en todas partes

problem-other-method-title = Eso no se puede hacer aquí
problem-other-method = Vuelva a la página y use sus botones. Los programas encuentran en la lista de operaciones qué admite esta dirección.
problem-not-found-title = No encontramos esa página
problem-not-found = Puede que haya cambiado de lugar. Busque, o vaya a Inicio.
problem-sign-in-first-title = Primero hay que entrar
problem-sign-in-first = Para esto hace falta entrar o tener una clave.
problem-not-allowed-title = Usted no puede cambiar esto
problem-not-allowed = Su función en esta coalición no lo incluye. Pídalo a la coordinación si lo necesita.
problem-not-allowed-ask = Su función en esta coalición no lo incluye. Si lo necesita, hable con { $names }.
problem-only-looking-title = Usted solo está mirando
problem-only-looking = Deje de mirar como otra persona e inténtelo de nuevo.
problem-mistaken-title = Hay algo que revisar
problem-mistaken = Estos campos necesitan un cambio.
problem-changed-meanwhile-title = Alguien se adelantó
problem-changed-meanwhile = Esto cambió hace un momento. Vuelva, mírelo otra vez y decida qué debe quedar.
problem-interrupted-title = No llegó completo
problem-interrupted = La conexión se cortó a la mitad y nada cambió. Envíelo otra vez.
problem-too-large-title = Esto es demasiado grande
problem-too-large = Envíe un archivo más pequeño, o divídalo en dos.
problem-too-long-title = Esto es demasiado largo para un documento
problem-too-long = Imprima una parte, o exporte la lista como archivo.
problem-busy-title = En este momento hay otras impresiones en curso
problem-busy = Inténtelo de nuevo en un minuto.
problem-too-many-title = Demasiados intentos
problem-too-many = Espere quince minutos e inténtelo de nuevo.
problem-foreign-form-title = Este formulario vino de otro sitio
problem-foreign-form = Abra la página aquí y envíelo otra vez.
problem-broken-title = Algo falló de nuestro lado
problem-broken = Sus palabras están a salvo. Inténtelo de nuevo en un minuto.
problem-reference = Si vuelve a pasar, dé este número a quien administra la instalación: { $reference }
problem-go-home = Ir a Inicio
form-meanwhile = { $name } cambió esto hace un minuto. Aquí están las dos versiones. ¿Cuál debe quedar?
form-meanwhile-field = Qué
form-meanwhile-theirs = La otra
form-meanwhile-mine = La suya
form-meanwhile-choose = Guarde abajo para dejar la suya, o
form-meanwhile-keep-theirs = deje la otra
form-day-wrong = Elija un día, como 2026-03-10

# Mensajes a las personas.
messages-greeting = Hola, { $name }:
messages-because = Recibe este correo porque participa en { $coalition }.
messages-stop = No recibir más correos como este: { $kind }
messages-why-no-account = Todavía no puede entrar
messages-why-stopped = No quiere correos de este tipo
messages-why-no-mail = No recibe correo
messages-why-held = El servidor rechazó la dirección
messages-why-gone = Ya no está aquí
messages-why-example = La coalición de ejemplo no envía correo
messages-why-over = Ya no es así, o ya lo hizo
messages-preview-mail = { $count ->
    [0] Nadie lo recibirá por correo
    [one] 1 persona lo recibirá
   *[other] { $count } personas lo recibirán
}
messages-preview-quiet = { $count ->
    [one] Para 1 de ellas no es buena hora: su correo espera hasta que terminen sus horas de silencio.
   *[other] Para { $count } de ellas no es buena hora: sus correos esperan hasta que terminen sus horas de silencio.
}
messages-preview-note = { $count ->
    [one] 1 persona lo leerá en la nota semanal
   *[other] { $count } personas lo leerán en la nota semanal
}
messages-preview-telephone = { $count ->
    [one] A 1 persona se le avisa por teléfono
   *[other] A { $count } personas se les avisa por teléfono
}
messages-no-phone = Sin número
messages-preview-others = { $count ->
    [one] 1 persona no lo recibirá por correo
   *[other] { $count } personas no lo recibirán por correo
}
messages-thanks-subject = Gracias, de parte de { $from }
mail-kind-thank-you = Agradecimientos
mail-kind-about-thank-you = Cuando alguien le da las gracias.
form-link-wrong = Escriba una dirección que empiece con https:// o http://
form-move-up = Subir: { $name }
form-move-down = Bajar: { $name }
paging-no-start = Ninguna página empieza aquí. Use next de la página anterior, o quítelo para empezar de nuevo
file-missing = Elija un archivo
file-too-large = El archivo pasa de 5 MB. Elija uno más pequeño o escriba su dirección
file-kind-unknown = Solo se guardan PDF, PNG, JPEG y texto simple. Guárdelo primero en uno de estos formatos

place-way-back = Usted está aquí
parts-words-gone = quitado:
parts-words-new = nuevo:
# Documentos en papel.
press-pdf = Como PDF
press-foot = { $coalition }, impreso el { $day }
press-page-of = Página { $page } de { $pages }
press-contents = Contenido
press-missing-letters = Un cuadro ocupa el lugar de una letra que ninguna fuente de este programa tiene.
press-goes-on = { $name }, continuación

partnership-kind-formal = Formal: con estatutos o un acuerdo firmado
partnership-kind-informal = Informal: personas que decidieron trabajar juntas
partnership-kind-multi-sector = Muchos sectores: escuelas, salud, empresas, fe y más
partnership-kind-multi-agency = Varias instituciones con trabajo parecido
partnership-kind-community-based = De una comunidad, dirigida por quienes viven en ella
partnership-kind-issue-based = En torno a un solo tema

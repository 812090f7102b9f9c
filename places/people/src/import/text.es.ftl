# Importar: una lista tal como llega se convierte en personas y organizaciones.
import-title = Importar una lista
import-lede = Pegue lo que tenga o elija un archivo. Usted revisa cada fila antes de que se guarde algo.
import-minutes = Unos 2 minutos
import-list = Una lista de personas
import-list-hint = De una hoja de cálculo, un correo o una libreta de direcciones. Personas, organizaciones o ambas.
import-paste = Pegue su lista
import-paste-hint = Cualquier columna, en cualquier orden. La primera fila puede tener títulos.
import-paste-example = Nombre, Organización, Correo
import-file = O elija un archivo
import-file-hint = CSV, Excel (.xlsx) o una libreta de direcciones (.vcf), hasta 64 MB
import-check-my-list = Revisar mi lista
import-what-happens = Qué pasa después
import-step-1 = Adivinamos qué significa cada columna. Usted puede cambiarlo.
import-step-2 = Se revisa cada fila: nueva, ya está aquí o posible repetido.
import-step-3 = Las celdas raras se vuelven preguntas, como un teléfono en la columna del correo.
import-step-4 = Usted guarda, y puede deshacer toda la lista más tarde.
import-nothing-yet = Nadie ve nada hasta que usted guarde. Ninguna fila se pierde sin aviso.
import-earlier = Listas anteriores
import-pasted = una lista pegada
import-your-file = Su archivo
import-nothing-sent = Pegue una lista o elija un archivo

import-stage-columns = Columnas por elegir
import-stage-checking = En revisión
import-stage-checked = Lista para guardar
import-stage-saving = Guardándose
import-stage-saved = Guardada
import-stage-undoing = Deshaciéndose
import-stage-undone = Deshecha

import-refused = No se puede leer este archivo
import-refused-too-large = { $file } pesa más de { $limit } MB. Divídalo, o borre las imágenes y hojas que no necesite.
import-refused-too-many-rows = { $file } tiene más de { $limit } filas. Divídalo en archivos más pequeños.
import-refused-too-many-columns = { $file }, fila { $line }: más de { $limit } columnas. Revise la fila o guarde el archivo otra vez como CSV.
import-refused-too-many-cells = { $file } tiene más de { $limit } celdas. Divídalo en archivos más pequeños.
import-refused-too-many-sheets = { $file } tiene más de { $limit } hojas. Guarde la que necesite en un archivo aparte.
import-refused-too-many-cards = { $file } tiene más de { $limit } tarjetas. Divídalo en archivos más pequeños.
import-refused-cell-too-long = { $file }, fila { $line }: una celda tiene más de { $limit } letras. Puede que falte una comilla.
import-refused-no-rows = { $file } no tiene filas. Elija otro archivo o pegue la lista.
import-refused-not-a-table = { $file } es { $what }, no una lista. Guarde la lista como CSV o Excel (.xlsx) y envíela así.
import-refused-nul-byte = { $file }, línea { $line }: esto no es texto. Guarde la lista como CSV y envíela así.
import-refused-encoding = { $file }: las letras no se pueden leer así. Elija otra codificación.
import-refused-zip-bomb = { $file } ocupa al abrirse mucho más de lo que necesita una lista, así que no lo abrimos. Guárdelo otra vez desde su hoja de cálculo.
import-refused-encrypted = { $file } tiene contraseña. Guarde una copia sin ella.
import-refused-truncated = { $file } termina a la mitad. Descárguelo o cópielo otra vez.
import-refused-damaged = { $file } está dañado en { $part }. Ábralo en su hoja de cálculo y guárdelo otra vez.
import-refused-no-such-sheet = { $file } no tiene una hoja llamada { $sheet }.
import-found-pdf = un PDF
import-found-picture = una imagen
import-found-document = un documento de texto o una presentación
import-found-archive = un archivo comprimido
import-found-web-page = una página web
import-found-calendar = un calendario
import-found-old-workbook = un archivo de Excel de antes de 2007
import-found-open-document = una hoja de OpenDocument
import-found-binary = algo que no es texto

import-row-refused-no-name = Sin nombre. Escriba una persona o una organización en la columna "{ $column }".
import-row-refused-formula = "{ $column }" tiene una fórmula, no un nombre: { $value }
import-row-refused-too-long = "{ $column }" es demasiado largo: { $value }…
import-row-refused-no-place = "{ $column }" no es un lugar del mapa: { $value }. Escriba grados, como 42.4733, o deje la celda vacía.

import-columns-title = Qué significan las columnas de { $name }
import-columns-lede = Lo adivinamos. Cambie lo que esté mal; lo recordamos para la próxima lista con estos títulos.
import-found = Qué encontramos
import-found-text = Texto en { $encoding }, { $delimiter }.
import-found-sheet = Un libro, hoja "{ $sheet }".
import-found-cards = Una libreta de direcciones.
import-delimiter-comma = columnas separadas por comas
import-delimiter-semicolon = columnas separadas por punto y coma
import-delimiter-tab = columnas separadas por tabulaciones
import-delimiter-pipe = columnas separadas por barras verticales
import-delimiter-none = una sola columna
import-header-at = Títulos en la fila { $line }.
import-header-none = Sin títulos.
import-rows-found = { $count ->
    [one] 1 fila.
   *[other] { $count } filas.
}
import-rows-left-out = { $count ->
    [one] 1 fila más está en blanco o es un título o un total, y queda fuera.
   *[other] { $count } filas más están en blanco o son títulos o totales, y quedan fuera.
}
import-preview = Las primeras filas
import-row = Fila
import-row-number = Fila { $row }:
import-rows = Filas de la lista
import-lines = { $first } a { $last }
import-read-otherwise = Leerla de otra manera
import-read-again = Leer otra vez
import-sheet = Hoja
import-header = Títulos
import-encoding = Letras
import-encoding-find = Averiguarlo
import-header-find = Buscarlos
import-header-absent = No hay
import-header-line = En la fila { $line }
import-meaning = Qué significa cada columna
import-column = Columna
import-column-number = Columna { $number }
import-examples = Por ejemplo
import-means = Significa
import-means-of = Qué significa "{ $column }"
import-more-choices = ¿Solo algunas filas son integrantes? ¿Alguien ya está aquí?
import-member-value = Es integrante cuando la columna de integrantes dice
import-member-value-hint = Para una columna como "Coalición" con 1 y 0. Primero elija arriba "Columna de integrantes".
import-member-value-missing = Escriba qué dice la columna de quienes son integrantes, como 1 o sí
import-no-name-column = Elija qué columna tiene el nombre de una persona o de una organización
import-others = Las filas que dicen otra cosa
import-others-leave-out = Dejarlas fuera
import-others-associate = Traerlas como integrantes sin voto
import-others-prospect = Anotar como personas por invitar
import-existing = Personas y organizaciones que ya están aquí
import-existing-fill = Llenar solo lo que está vacío
import-existing-replace = Reemplazar con lo que dice la lista
import-check-rows = Revisar cada fila
import-discard = Olvidar esta lista

import-meaning-full-name = Nombre completo de una persona
import-meaning-given-name = Nombre
import-meaning-family-name = Apellidos
import-meaning-title = Tratamiento, como Dra.
import-meaning-organization = Organización
import-meaning-email = Correo electrónico
import-meaning-phone = Teléfono
import-meaning-address = Dirección
import-meaning-city = Ciudad
import-meaning-state = Estado
import-meaning-postcode = Código postal
import-meaning-latitude = Latitud
import-meaning-longitude = Longitud
import-meaning-job = Trabajo o cargo
import-meaning-part = Función en la coalición
import-meaning-sector = Sector
import-meaning-class = Membresía
import-meaning-languages = Idiomas
import-meaning-notes = Notas
import-meaning-joined = Día en que se unió
import-meaning-website = Sitio web
import-meaning-what-they-do = Qué hacen
import-meaning-member-flag = Columna de integrantes
import-meaning-leave-out = Dejar fuera

import-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
import-organizations = { $count ->
    [one] 1 organización
   *[other] { $count } organizaciones
}
import-both = { $people } y { $organizations }
import-account = { $rows } filas en el archivo: { $parts }. No falta ninguna.
import-end-headings = { $count } con títulos
import-end-around = { $count } en blanco, títulos o totales
import-end-added = { $count } agregadas
import-end-added-ahead = { $count } por agregar
import-end-to-ask = { $count } por invitar, anotadas
import-end-to-ask-ahead = { $count } por anotar para invitar
import-end-changed = { $count } puestas al día
import-end-changed-ahead = { $count } por poner al día
import-end-same = { $count } que ya están, sin nada nuevo
import-end-joined = { $count } unidas con otra fila
import-end-joined-ahead = { $count } por unir con otra fila
import-end-left-out = { $count } fuera porque así lo eligió
import-end-refused = { $count } rechazadas
import-prospects = { $count ->
    [one] 1 por invitar
   *[other] { $count } por invitar
}

import-checked-title = Revise { $name }
import-checked-lede = Encontramos { $found }. Todavía no se ha guardado nada.
import-filter = Qué filas
import-filter-all = Todas
import-filter-doubts = Con una pregunta
import-verdict-new = Nueva
import-verdict-update = Ya está aquí, agrega algo
import-verdict-same = Ya está aquí
import-verdict-duplicate = Posible repetido
import-verdict-refused = No se puede traer
import-verdict-left-out = Queda fuera
import-who = Quién
import-verdict = Qué es
import-what-happens-to-it = Qué pasa
import-no-rows-here = Aquí no hay filas.
import-adds = Agrega: { $fields }
import-like-record = { $name }, que ya está aquí
import-like-row = { $name } en la fila { $row }
import-because-same-name = mismo nombre
import-because-name-alike = nombre parecido
import-because-same-given-name = mismo nombre de pila
import-because-given-name-alike = nombre de pila parecido
import-because-nickname = forma corta del nombre
import-because-same-surname = mismo apellido
import-because-surname-alike = apellido parecido
import-because-names-swapped = nombre y apellido cambiados
import-because-same-address = misma dirección
import-because-address-alike = dirección parecida
import-because-same-phone = mismo teléfono
import-because-same-email = mismo correo
import-because-same-website = mismo sitio web
import-because-same-city = misma ciudad
import-because-same-postcode = mismo código postal
import-decision-of = Qué pasa con { $name }
import-decision-take = Agregar como nueva
import-decision-ask = Anotar para invitar
import-decision-leave = Dejar fuera
import-decision-same = Es lo mismo que { $who }
import-save = Guardar esta lista
import-save-hint = Los posibles repetidos se deciden como se muestra. Puede deshacer toda la lista más tarde.
import-keep-decisions = Conservar estas respuestas
import-back-to-columns = Cambiar qué significan las columnas

import-left-out-blank = En blanco
import-left-out-above-header = Arriba de los títulos
import-left-out-repeated-header = Los títulos otra vez
import-left-out-total = Una fila de totales
import-left-out-below-table = Un comentario debajo de la lista
import-left-out-separator-line = Una línea para la hoja de cálculo
import-left-out-broken-card = Esta tarjeta se corta
import-left-out-group-card = Una lista de otras tarjetas, no una persona
import-left-out-not-member = La columna de integrantes dice otra cosa

import-doubt-phone-in-email = Fila { $row }: esto parece un teléfono, no un correo: { $value }. ¿Lo guardamos como teléfono?
import-yes-phone-in-email = Sí, es un teléfono
import-no-phone-in-email = No, va en las notas
import-doubt-email-in-phone = Fila { $row }: esto parece un correo, no un teléfono: { $value }. ¿Lo guardamos como correo?
import-yes-email-in-phone = Sí, es un correo
import-no-email-in-phone = No, va en las notas
import-doubt-phone-in-address = Fila { $row }: esto parece un teléfono, no una dirección: { $value }. ¿Lo guardamos como teléfono?
import-yes-phone-in-address = Sí, es un teléfono
import-no-phone-in-address = No, va en las notas
import-doubt-email-in-address = Fila { $row }: esto parece un correo, no una dirección postal: { $value }. ¿Lo guardamos como correo?
import-yes-email-in-address = Sí, es un correo
import-no-email-in-address = No, va en las notas
import-doubt-email-unreadable = Fila { $row }: "{ $value }" no es un correo completo. ¿Lo guardamos en las notas?
import-yes-email-unreadable = Sí, en las notas
import-no-email-unreadable = No, queda fuera
import-doubt-phone-unreadable = Fila { $row }: "{ $value }" no es un teléfono completo. ¿Lo guardamos en las notas?
import-yes-phone-unreadable = Sí, en las notas
import-no-phone-unreadable = No, queda fuera
import-doubt-several-people = Fila { $row }: una celda nombra a varias personas: { $meant }. ¿Traemos a cada una?
import-yes-several-people = Sí, a cada una
import-no-several-people = No, es un solo nombre
import-doubt-company-in-name = Fila { $row }: "{ $value }" parece una organización. ¿La traemos como organización?
import-yes-company-in-name = Sí, es una organización
import-no-company-in-name = No, es una persona
import-doubt-day-unreadable = Fila { $row }: "{ $value }" no es un día que podamos leer. ¿Lo guardamos en las notas?
import-yes-day-unreadable = Sí, en las notas
import-no-day-unreadable = No, queda fuera
import-doubt-day-guessed = Fila { $row }: ¿"{ $value }" quiere decir { $meant }?
import-yes-day-guessed = Sí
import-no-day-guessed = No, va en las notas
import-doubt-day-unlikely = Fila { $row }: ¿se unió el { $meant }? Parece un relleno. ¿Lo guardamos solo en las notas?
import-yes-day-unlikely = Sí, solo en las notas
import-no-day-unlikely = No, está bien
import-doubt-postcode-short = Fila { $row }: "{ $value }" tiene cuatro cifras; las hojas de cálculo quitan el cero inicial de un código postal. ¿Lo cambiamos por { $meant }?
import-yes-postcode-short = Sí, con el cero
import-no-postcode-short = No, está bien
import-doubt-sector-unknown = Fila { $row }: "{ $value }" no es un sector de aquí. ¿Lo guardamos en las notas?
import-yes-sector-unknown = Sí, en las notas
import-no-sector-unknown = No, queda fuera
import-doubt-class-unknown = Fila { $row }: "{ $value }" no es una clase de membresía de aquí. ¿Lo guardamos en las notas?
import-yes-class-unknown = Sí, en las notas
import-no-class-unknown = No, queda fuera
import-doubt-map-meters = Fila { $row }: { $value } parecen metros del mapa, no grados. ¿Convertirlos en { $meant }?
import-yes-map-meters = Sí, convertirlos
import-no-map-meters = No, dejar fuera el lugar
import-doubt-organization-alike = Fila { $row }: "{ $value }" se escribe casi como "{ $meant }". ¿Es la misma organización?
import-yes-organization-alike = Sí, la misma
import-no-organization-alike = No, es otra
import-doubt-place-unlikely = Fila { $row }: "{ $value }" difícilmente es un lugar del mapa. ¿Lo guardamos solo en las notas?
import-yes-place-unlikely = Sí, solo en las notas
import-no-place-unlikely = No, está bien

import-working-checking = Revisando { $name }
import-working-saving = Guardando { $name }
import-working-undoing = Deshaciendo { $name }
import-working-lede = Una lista larga tarda un momento. Puede cerrar esta página y volver.
import-progress = Cuánto lleva
import-waiting = Empieza en un momento.
import-look-again = Mirar otra vez

import-saved-title = La lista ya está
import-saved-lede = De { $name } se agregaron { $added }; { $changed }.
import-changed = { $count ->
    [one] 1 se puso al día
   *[other] { $count } se pusieron al día
}
import-see-people = Ver su mesa
import-see-list = Ver la lista completa
import-not-taken = Filas que no se trajeron
import-undo-title = ¿Cambió de idea?
import-undo-hint = Se va todo lo que agregó esta lista y vuelve todo lo que cambió. Lo que alguien cambió después se queda y se muestra.
import-undo = Deshacer esta importación
import-undone-title = La lista ya no está
import-undone-lede = { $count ->
    [one] 1 registro volvió a como estaba.
   *[other] { $count } registros volvieron a como estaban.
}
import-kept-title = Esto se quedó
import-kept-hint = Alguien lo cambió después, o tiene un lugar en la mesa o habla por alguien. Decida uno por uno.

import-answer-all = Una respuesta para todas las filas
import-answer-all-with = { $asked }: { $answer }, para todas las filas
import-questions = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
import-kind-phone-in-email = Números de teléfono en la columna del correo
import-kind-email-in-phone = Correos en la columna del teléfono
import-kind-phone-in-address = Números de teléfono en la columna de la dirección
import-kind-email-in-address = Correos en la columna de la dirección
import-kind-email-unreadable = Correos incompletos
import-kind-phone-unreadable = Números de teléfono incompletos
import-kind-several-people = Varias personas en una celda
import-kind-company-in-name = Nombres que parecen organizaciones
import-kind-day-unreadable = Días que no podemos leer
import-kind-day-guessed = Días que podrían ser otro día
import-kind-day-unlikely = Días que parecen de relleno
import-kind-postcode-short = Códigos postales de cuatro cifras
import-kind-sector-unknown = Sectores que aquí no existen
import-kind-class-unknown = Tipos de membresía que aquí no existen
import-kind-map-meters = Metros de mapa en lugar de grados
import-kind-organization-alike = Organizaciones escritas casi igual
import-kind-place-unlikely = Lugares poco probables en el mapa

history-kind-import = importación

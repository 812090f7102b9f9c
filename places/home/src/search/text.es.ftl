# Búsqueda.
search-title = Buscar
search-title-for = Buscar: { $words }
search-words = ¿Qué busca?
search-go = Buscar
search-empty = Escriba un nombre o una palabra, o sus primeras letras. Aquí se encuentran personas, organizaciones, metas, compromisos y cifras.
search-found = { $count ->
    [one] Un resultado para «{ $words }»
   *[other] { $count } resultados para «{ $words }»
}
search-nothing = No se encontró nada para «{ $words }»
search-tip-shorter = Pruebe con menos letras: «Cal» encuentra a Calderón.
search-tip-spelling = Los acentos y las mayúsculas no importan, pero cada palabra debe empezar como usted la escribe.
search-tip-list = O mire la lista completa.
search-tip-list-go = Toda la lista
search-kind-person = Personas
search-kind-organization = Organizaciones
search-kind-seat = Lugares
search-kind-prospect = Personas a quienes invitar
search-kind-other = Otros registros
search-kind-agreement = Acuerdos
search-kind-group = Grupos

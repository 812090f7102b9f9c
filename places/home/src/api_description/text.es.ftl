# La página que describe la interfaz para programas.
api-title = Para programas
api-lede = Un programa puede leer todo lo que guarda una coalición, y escribir casi todo, con los mismos derechos que en las páginas.
api-how = Cómo funciona
api-how-key = La coordinación crea una clave en los ajustes. Abre una sola coalición.
api-how-send = Envíela con cada solicitud:
api-how-pages = Las listas vienen por páginas; lo que llega lleva a la página siguiente:
api-how-problems = Lo que sale mal se responde con palabras, campo por campo, como
api-document = El documento para programas (OpenAPI 3.1)
api-operations = { $count ->
    [one] 1 operación
   *[other] { $count } operaciones
}
api-needs = Necesita:

guide-lede = Doce partes, en cualquier orden. Cada respuesta se vuelve un registro que siguen usando: aquí no hay papeleo.

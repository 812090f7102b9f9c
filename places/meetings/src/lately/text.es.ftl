lately-column = Últimas 6 reuniones
lately-note = Reuniones de toda la coalición desde que entraron, la más reciente a la derecha. Lleno: estuvo; con un punto: en línea. Vacío con una raya: avisó. Vacío: faltó.

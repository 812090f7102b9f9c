# Lugares: sitios en la mesa, quién los tiene, quién los ocupa y por cuánto tiempo.
seats-title = Lugares
seats-lede = Cada lugar en la mesa, sector por sector. Las organizaciones tienen lugares; las personas los ocupan por un periodo.
seats-none = Aún no hay lugares. Un lugar dice qué voz necesita la mesa, incluso antes de que alguien lo ocupe.
seats-add = Agregar un lugar
seats-add-lede = Elija el sector. Quién se sienta aquí puede venir después: un lugar vacío recuerda quién falta.
seats-save-new = Agregar este lugar
seats-edit-title = Editar un lugar: { $seat }
seats-fill-title = Llenar un lugar: { $seat }
seats-fill = Llenar este lugar
seats-fill-save = Llenar el lugar
seats-renew = Renovar el periodo
seats-facts = Lo que sabemos
seats-remove-title = Quitar
seats-remove = Quitar este lugar
seats-remove-hint = La mesa se hace más pequeña. El historial guarda el lugar y puede traerlo de vuelta.

seats-form-place = El lugar
seats-form-people = Quién se sienta aquí
seats-form-wanted = Mientras está vacío
seats-sector = Sector
seats-choose-sector = Elija un sector
seats-sector-missing = Elija el sector al que pertenece el lugar
seats-label = Nombre del lugar
seats-label-hint = Solo si no debe llamarse como su sector, por ejemplo Familias trabajadoras del campo.
seats-kind = Reservado para
seats-kind-organization = Quien hable por el sector
seats-kind-resident = Residentes que viven el problema
seats-resident = lugar de residentes
seats-holder = A cargo de
seats-no-holder = Ninguna organización
seats-holder-unknown = Elija una organización de la lista
seats-held-by-resident = residentes
seats-nobody = Nadie todavía
seats-nobody-chosen = Elija quién se sentará aquí
seats-person-unknown = Elija a alguien de la lista
seats-alternate-hint = Viene cuando la persona titular no puede.
seats-alternate-same = Elija a otra persona: quien es titular no puede ser también suplente
seats-successor = Podría continuar
seats-successor-hint = Quién podría sentarse aquí después de este periodo.
seats-successor-same = Elija a alguien distinto de la persona titular
seats-term-start = El periodo empieza
seats-term-end = El periodo termina
seats-term-backwards = Elija un día posterior al comienzo del periodo
seats-wanted = Por qué hace falta este lugar
seats-wanted-hint = Qué se pierde sin esta voz, o por qué aún no hay nadie.
seats-next-step = Próximo paso
seats-next-step-hint = Quién hace qué para llenarlo, por ejemplo: Pida a Ines que los presente.

seats-column-seat = Lugar
seats-column-holder = A cargo de
seats-column-representative = Titular
seats-column-alternate = Suplente
seats-column-term = Periodo
seats-column-status = Estado
seats-then = después { $name }
seats-term-open = sin fecha de término
seats-term-from = desde el { $day }
seats-term-until = hasta el { $day }
seats-term-ends-in = { $count ->
    [0] termina hoy
    [one] termina en 1 día
   *[other] termina en { $count } días
}
seats-term-over = terminó el { $day }
seats-status-empty = Vacío
seats-status-left = Ya no está
seats-status-over = Periodo terminado
seats-status-ending = Termina pronto
seats-status-filled = Ocupado

seats-contact = Mantiene el contacto
seats-contact-is = { $name } mantiene el contacto
seats-contact-change = cambiar
seats-contact-choose = elegir quién mantiene el contacto
seats-contact-title = ¿Quién mantiene el contacto con { $sector }?
seats-contact-lede = Una persona pregunta de vez en cuando cómo van las cosas y nota cuando alguien deja de participar.
seats-two-sectors = { $name } ocupa lugares de más de un sector: { $sectors }. Según nuestras reglas, una persona cuenta para uno solo. Pida a otra persona que ocupe uno de los lugares.

seats-meanwhile = { $name } cambió esto hace un minuto. Aquí están las dos versiones. ¿Cuál debe quedar?
seats-meanwhile-field = Qué
seats-meanwhile-theirs = La otra
seats-meanwhile-mine = La suya
seats-meanwhile-choose = Guarde abajo para conservar la suya, o
seats-meanwhile-keep-theirs = conserve la otra

history-kind-seat = lugar

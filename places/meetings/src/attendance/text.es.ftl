# Quién está en una reunión.
attendance-title = Quién está
attendance-lede = Un toque por persona. Se cuentan las voces, vengan cuantas personas vengan por cada una.
attendance-here-now = Presentes ahora
attendance-was-here = Quién estuvo
attendance-sheet = Hoja de asistencia
attendance-screen = Pantalla grande
attendance-screen-lede = Apunte el teléfono al código o escriba la dirección.
attendance-everyone = Ver a todas las personas
attendance-voices = Voces
attendance-no-voices = Nadie ocupa un lugar todavía. Los lugares se llenan en Personas.
attendance-others = También presentes
attendance-take-back = Deshacer
attendance-visitor = Añadir una visita
attendance-visitor-hint = Quien viene de visita puede hablar. No tiene voz en las decisiones.
attendance-visitor-add = Añadir
attendance-name = Nombre
attendance-name-missing = Escriba el nombre
attendance-papers = En papel
attendance-print = Imprimir
attendance-write-down = Pasar a limpio una hoja firmada
attendance-write-down-lede = Para lo que se firmó en papel. Deje vacías las horas de quienes estuvieron de principio a fin.
attendance-column-name = Nombre
attendance-column-how = Cómo
attendance-column-came = Llegó
attendance-column-left = Se fue
attendance-column-for = Por
attendance-column-signature = Firma
attendance-how-open = Sin decir
attendance-how-here = Aquí
attendance-how-online = En línea
attendance-how-excused = Avisó
attendance-how-away = No está
attendance-how-visitor = Visita
attendance-how-unknown = Use here, online, excused o away
attendance-of = Asistencia de { $name }
attendance-of-voices = { $count ->
    [one] de 1 voz
   *[other] de { $count } voces
}
attendance-enough = Hay cuórum
attendance-not-enough = Aún no hay cuórum
attendance-needed-voices = hacen falta { $needed }
attendance-few-voices = hay { $here } y hacen falta { $needed }
attendance-needed-sectors = { $needed ->
    [one] de 1 sector
   *[other] de { $needed } sectores
}
attendance-few-sectors = { $here } de { $needed } sectores
attendance-needed-residents = { $needed ->
    [one] con 1 residente
   *[other] con { $needed } residentes
}
attendance-few-residents = { $here } de { $needed } residentes
attendance-enough-from = Cuórum desde las { $time }
attendance-lost-at = Sin cuórum desde las { $time }
attendance-came = llegó { $time }
attendance-left = se fue { $time }
attendance-left-before = Elija una hora posterior a la llegada
attendance-for-self = Por su cuenta
attendance-i-am-here = Estoy aquí
attendance-your-name = Su nombre
attendance-your-name-hint = Cada nombre se elige una sola vez y cada teléfono elige uno. Si el suyo no aparece, avise a quien lleva la hoja.
attendance-welcome = Le damos la bienvenida, { $name }
attendance-welcome-lede = Su nombre está en la hoja. Ya puede guardar el teléfono.
attendance-door-author = En la puerta
attendance-code-words = Un código para leer con el teléfono; la dirección está escrita debajo
attendance-people-present = { $count ->
    [one] Hay 1 persona.
   *[other] Hay { $count } personas.
}

history-kind-attendance = asistencia
history-kind-meeting-quorum = cuórum
attendance-strip-count = { $came } de { $of }
attendance-strip-described = Vino a { $came } de las últimas { $of } reuniones. Desde la primera: { $each }.
attendance-strip-there = estuvo
attendance-strip-online = en línea
attendance-strip-excused = avisó
attendance-strip-away = faltó
attendance-phone-said = Este teléfono ya respondió
attendance-phone-said-lede = Dijo que { $name } está aquí.
attendance-phone-others = Cada teléfono responde por una persona. Si fue un error, o si alguien a su lado no tiene teléfono, avise a quien lleva la hoja.
attendance-phone-unknown = No podemos saber si este teléfono ya respondió. Permita que esta página guarde una cookie y envíe de nuevo, o avise a quien lleva la hoja.
attendance-name-taken = Alguien ya eligió este nombre. Si no fue usted, avise a quien lleva la hoja.

news-attendance-added = Se anotó si { $label } estuvo presente
news-attendance-changed = Se anotó de nuevo si { $label } estuvo presente
news-meeting-quorum-added = Se contó si hay cuórum: { $label }
news-meeting-quorum-changed = Se contó de nuevo si hay cuórum: { $label }

# Acta: notas, palabras, compromisos, la hoja.
minutes-notes = Notas de este punto
minutes-notes-on = Notas de { $item }
minutes-notes-save = Guardar las notas
minutes-notes-hint = Pueden escribir dos personas a la vez; se conserva lo de ambas. Funciona sin señal y se envía después.
minutes-approved-already = El acta está aprobada. Ábrala de nuevo para corregirla.
minutes-promise-add = Añadir un compromiso
minutes-promise-what = Qué
minutes-promise-who = Quién
minutes-promise-by = Para cuándo
minutes-promise-save = Añadir
minutes-speaking = Quién ha hablado
minutes-residents = Lugares de residentes
minutes-everyone-else = Las demás personas
minutes-spoken-of = { $spoken } de { $of }
minutes-mark-spoke = Anotar quién habló
minutes-spoke-of = Habló { $name }
minutes-spoke = Habló
minutes-turn-back = Deshacer la última anotación
minutes-turns = { $count ->
    [0] todavía no
    [one] una vez
   *[other] { $count } veces
}
minutes-silent = { $count ->
    [one] 1 de { $of } en lugares de residentes no ha hablado de esto. Pregunte primero a { $names }.
   *[other] { $count } de { $of } en lugares de residentes no han hablado de esto. Pregunte primero a { $names }.
}
minutes-of = Acta: { $meeting }
minutes-chair = Modera: { $name }
minutes-notes-by = Notas: { $name }
minutes-draft = Borrador, aún sin aprobar
minutes-approved-word = Aprobada
minutes-approved = el { $day }, { $how }
minutes-approved-on = Aprobada el
minutes-approved-before = Elija un día desde la reunión en adelante
minutes-approved-how = Por quién, cómo
minutes-approved-how-hint = Por ejemplo, por consentimiento en la reunión de abril
minutes-approved-how-missing = Diga quién la aprobó y cómo
minutes-approve = Aprobar el acta
minutes-reopen = Abrir el acta de nuevo
minutes-reopen-hint = Para corregir un error. El historial conserva lo que se aprobó.
minutes-attendance = Quiénes estuvieron
minutes-voices = { $here } de { $of } voces.
minutes-no-notes = Sin notas.
minutes-promises = Compromisos adquiridos
minutes-open-promises = Compromisos abiertos
minutes-packet = Carpeta: { $meeting }
minutes-approved-by = Por la decisión

history-kind-item-notes = notas de un punto
history-kind-speaking-turn = turno de palabra
history-kind-minutes = acta

news-minutes-added = Acta: { $label }
news-minutes-changed = Algo nuevo sobre el acta: { $label }
news-item-notes-added = Notas sobre: { $label }
news-item-notes-changed = Notas sobre: { $label }
news-speaking-turn-added = { $label } habló en una reunión

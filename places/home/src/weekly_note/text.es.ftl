# La nota semanal.
mail-kind-weekly-note = Nota semanal
mail-kind-about-weekly-note = Los lunes por la mañana: qué vence, sus metas, la próxima reunión, quién falta.
weekly-note-subject = { $coalition } esta semana
weekly-note-open = Ver todo en Inicio
weekly-note-no-goals = Todavía no hay metas.
weekly-note-nobody-missing = No falta nadie.
weekly-note-also = También
history-kind-weekly-note-time = la hora de la nota semanal
weekly-note-time-hour = Hora

# The weekly note.
mail-kind-weekly-note = Weekly note
mail-kind-about-weekly-note = On Monday morning: what is due, your goals, the next meeting, who is missing.
weekly-note-subject = { $coalition } this week
weekly-note-open = See it all on Home
weekly-note-no-goals = No goals yet.
weekly-note-nobody-missing = Nobody is missing.
weekly-note-also = Also
history-kind-weekly-note-time = the hour of the weekly note
weekly-note-time-hour = Hour

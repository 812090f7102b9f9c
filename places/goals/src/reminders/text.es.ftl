# Recordatorios de compromisos.
mail-kind-promise-reminder = Recordatorios
mail-kind-about-promise-reminder = Dos días antes de que venza algo que usted prometió.
reminders-subject = Para el { $day }: { $what }
reminders-words = Usted prometió «{ $what }» para el { $day }.
reminders-or = ¿Ya está hecho, o hace falta otro día u otra persona? Dígalo en su página y nadie tendrá que preguntar.
reminders-open = Abrir este compromiso

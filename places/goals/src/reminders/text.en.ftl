# Reminders of promises.
mail-kind-promise-reminder = Reminders
mail-kind-about-promise-reminder = Two days before something is due that you promised.
reminders-subject = By { $day }: { $what }
reminders-words = You promised “{ $what }” by { $day }.
reminders-or = Is it done already, or does it need another day or another person? Say so on its page, and nobody has to ask.
reminders-open = Open this promise

# Phones that join a meeting.
joining-title = Join the meeting
joining-lede = Type the short code from the wall or the sheet.
joining-code = Code to join
joining-code-hint = Six letters and digits; capitals do not matter
joining-code-wrong = This is not the code of a meeting that is open. Look at the wall again
joining-go-on = Go on
joining-who-title = Who are you?
joining-who-lede = { $meeting }, { $when }
joining-who = Your name
joining-who-hint = Whoever runs the meeting looks up and says that it is you.
joining-who-missing = Choose your name. If it is not there, ask whoever runs the meeting
joining-choose = Choose
joining-name-for = { $name }, for { $for }
joining-ask = Ask to join
joining-own-code = Or your own printed code
joining-own-code-hint = It lets you in at once and works one time.
joining-with-own-code = Join with my code
joining-by-own-code = own code
joining-wait-title = Wave to whoever runs the meeting
joining-wait = { $name }, this is the number of your phone:
joining-wait-hint = This page goes on by itself as soon as they have said that it is you.
joining-not-taken-title = This phone is not in the meeting
joining-not-taken = The meeting may be over, or somebody took the phone out.
joining-again = Join again
joining-phones = Phones
joining-phones-lede = People join with their phones: they scan the code or type it, and say who they are. You say that it is them.
joining-asking = { $count ->
    [one] 1 phone asks to join
   *[other] { $count } phones ask to join
}
joining-asking-hint = Look up: is it them, and does their phone show this number?
joining-number = number { $number }
joining-is-them = It is them
joining-is-not = No
joining-take-out = Take out
joining-joined = { $count ->
    [0] No phone joined yet
    [one] 1 phone joined
   *[other] { $count } phones joined
}
joining-none = Phones that join stand here. They open this meeting, nothing else, until it ends.

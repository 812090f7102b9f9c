# Who is at a meeting.
attendance-title = Who is here
attendance-lede = One tap for each person. Voices are counted, however many people come for one.
attendance-here-now = Here now
attendance-was-here = Who was here
attendance-sheet = Sign-in sheet
attendance-screen = Big screen
attendance-screen-lede = Point your phone at the code, or type the address.
attendance-everyone = Show everyone
attendance-voices = Voices
attendance-no-voices = Nobody holds a seat yet. Seats are filled in People.
attendance-others = Also here
attendance-take-back = Take back
attendance-visitor = Add a visitor
attendance-visitor-hint = Visitors may speak. They have no voice in decisions.
attendance-visitor-add = Add
attendance-name = Name
attendance-name-missing = Write the name
attendance-papers = On paper
attendance-print = Print
attendance-write-down = Write down a signed sheet
attendance-write-down-lede = For what was signed on paper. Leave the times empty for people who were there from beginning to end.
attendance-column-name = Name
attendance-column-how = How
attendance-column-came = Came
attendance-column-left = Left
attendance-column-for = For
attendance-column-signature = Signature
attendance-how-open = Not said
attendance-how-here = Here
attendance-how-online = Online
attendance-how-excused = Excused
attendance-how-away = Away
attendance-how-visitor = Visitor
attendance-how-unknown = Use here, online, excused or away
attendance-of = Attendance of { $name }
attendance-of-voices = { $count ->
    [one] of 1 voice
   *[other] of { $count } voices
}
attendance-enough = Enough to decide
attendance-not-enough = Not enough yet
attendance-needed-voices = { $needed } needed
attendance-few-voices = { $here } here and { $needed } needed
attendance-needed-sectors = { $needed ->
    [one] from 1 sector
   *[other] from { $needed } sectors
}
attendance-few-sectors = { $here } of { $needed } sectors
attendance-needed-residents = { $needed ->
    [one] with 1 resident
   *[other] with { $needed } residents
}
attendance-few-residents = { $here } of { $needed } residents
attendance-enough-from = Enough people from { $time }
attendance-lost-at = No longer enough from { $time }
attendance-came = came { $time }
attendance-left = left { $time }
attendance-left-before = Choose a time after they came
attendance-for-self = For themselves
attendance-i-am-here = I am here
attendance-your-name = Your name
attendance-your-name-hint = Each name can be chosen once, and each phone chooses one. If yours is not here, tell whoever takes the sheet.
attendance-welcome = Welcome, { $name }
attendance-welcome-lede = You are on the sheet. You can put your phone away.
attendance-door-author = At the door
attendance-code-words = A code to scan with a phone; the address is written below it
attendance-people-present = { $count ->
    [one] 1 person is here.
   *[other] { $count } people are here.
}

history-kind-attendance = who was there
history-kind-meeting-quorum = enough people
attendance-strip-count = { $came } of { $of }
attendance-strip-described = Came to { $came } of the last { $of } meetings. From the earliest: { $each }.
attendance-strip-there = was there
attendance-strip-online = online
attendance-strip-excused = sent word
attendance-strip-away = away
attendance-phone-said = This phone has answered
attendance-phone-said-lede = It said that { $name } is here.
attendance-phone-others = Each phone answers for one person. If that was a mistake, or somebody beside you has no phone, tell whoever takes the sheet.
attendance-phone-unknown = We cannot tell whether this phone has answered. Allow this page to keep a cookie and send it again, or tell whoever takes the sheet.
attendance-name-taken = Somebody has chosen this name already. If that was not you, tell whoever takes the sheet.

news-attendance-added = Noted whether { $label } was there
news-attendance-changed = Noted anew whether { $label } was there
news-meeting-quorum-added = Counted whether enough people are there: { $label }
news-meeting-quorum-changed = Counted anew whether enough people are there: { $label }

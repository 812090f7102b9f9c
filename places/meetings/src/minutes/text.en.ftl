# Minutes: notes, speaking, promises, the sheet.
minutes-notes = Notes on this item
minutes-notes-on = Notes on { $item }
minutes-notes-save = Save the notes
minutes-notes-hint = Two people can write at once; what both write is kept. Works without signal and sends later.
minutes-approved-already = The minutes are approved. Open them again to correct them.
minutes-promise-add = Add a promise
minutes-promise-what = What
minutes-promise-who = Who
minutes-promise-by = By
minutes-promise-save = Add
minutes-speaking = Who has spoken
minutes-residents = Resident seats
minutes-everyone-else = Everyone else
minutes-spoken-of = { $spoken } of { $of }
minutes-mark-spoke = Mark who spoke
minutes-spoke = Spoke
minutes-spoke-of = { $name } spoke
minutes-turn-back = Take the last mark back
minutes-turns = { $count ->
    [0] not yet
    [one] once
   *[other] { $count } times
}
minutes-silent = { $count ->
    [one] 1 of the { $of } in resident seats has not spoken on this. Ask { $names } first.
   *[other] { $count } of the { $of } in resident seats have not spoken on this. Ask { $names } first.
}
minutes-of = Minutes: { $meeting }
minutes-chair = Chair: { $name }
minutes-notes-by = Notes: { $name }
minutes-draft = Draft, not approved yet
minutes-approved-word = Approved
minutes-approved = on { $day }, { $how }
minutes-approved-on = Approved on
minutes-approved-before = Choose a day from the meeting on
minutes-approved-how = By whom, how
minutes-approved-how-hint = Like by consent at the April meeting
minutes-approved-how-missing = Say who approved them and how
minutes-approve = Approve the minutes
minutes-reopen = Open the minutes again
minutes-reopen-hint = To correct a mistake. The history keeps what was approved.
minutes-attendance = Who was there
minutes-voices = { $here } of { $of } voices.
minutes-no-notes = No notes.
minutes-promises = Promises made
minutes-open-promises = Promises that are open
minutes-packet = Packet: { $meeting }
minutes-approved-by = By the decision

history-kind-item-notes = notes on an item
history-kind-speaking-turn = turn to speak
history-kind-minutes = minutes

news-minutes-added = Minutes: { $label }
news-minutes-changed = Something new about the minutes: { $label }
news-item-notes-added = Notes on: { $label }
news-item-notes-changed = Notes on: { $label }
news-speaking-turn-added = { $label } spoke in a meeting

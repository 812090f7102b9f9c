absences-title = Who comes
absences-lede = Which voices were at the latest meetings of the whole coalition. Being away has reasons: ask before anything follows.
absences-none = No meeting that is over has a list of who was there yet.
absences-lately = Latest meetings
absences-follows = What follows
absences-key = The latest meeting on the right. Full: was there; with a dot: online. Open with a line: sent word. Open: away.
absences-came = At { $there } of { $of }{ $excused ->
    [0] {""}
   *[other] , sent word { $excused }
}
absences-missed = { $count ->
    [one] Missed one meeting without a word
   *[other] Missed { $count } meetings in a row without a word
}
absences-no-vote = No vote yet: came too seldom
absences-vote-rule = A vote needs coming to { $least } of the last { $last } meetings
absences-propose = Propose to take the seat back
absences-proposal = The seat of { $name } is free again. { $missed }.
absences-to = Who comes

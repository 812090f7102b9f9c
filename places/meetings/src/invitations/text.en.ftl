# Invitations to meetings.
invitations-title = Invitations
invitations-lede = { $title }. { $when }
invitations-none = Nobody is invited yet.
invitations-invite = Invite people
invitations-see = See who comes
invitations-export = Download as CSV
invitations-whom = Whom to invite
invitations-whom-everybody = Everybody who takes part
invitations-whom-speakers = Everybody who speaks for a seat, with their alternates
invitations-whom-group = The members of the group that meets
invitations-whom-chosen = Only people I choose by name
invitations-whom-missing = Choose whom to invite
invitations-series = Also to all later meetings of this series
invitations-series-hint = Each of those invitations goes out two weeks before its meeting.
invitations-by-name = Choose people by name
invitations-to = People
invitations-nobody-chosen = Choose at least one person
invitations-nobody-new = Everybody on this list is invited already. Choose another list or people by name
invitations-no-group = This meeting is of the whole coalition. Choose another list
invitations-too-late = This meeting has begun or is called off, so nobody can be invited any more
invitations-look = See who will get it
invitations-look-title = Before it goes out
invitations-look-lede = Nothing is sent yet. Each person reads it in their own language, with an entry for their calendar.
invitations-look-tell = See who will get it
invitations-send = Send
invitations-change = Change the list
invitations-told = { $count ->
    [0] Nobody new was told.
    [one] 1 person is told. The list shows how.
   *[other] { $count } people are told. The list shows how.
}
invitations-behind = { $count ->
    [one] The meeting changed after 1 person was invited. Their calendar still shows the old time or place.
   *[other] The meeting changed after { $count } people were invited. Their calendars still show the old time or place.
}
invitations-behind-off = { $count ->
    [one] It is called off, and 1 person who is invited does not know yet.
   *[other] It is called off, and { $count } people who are invited do not know yet.
}
invitations-is-behind = Does not know of the change
invitations-counted = { $yes } come, { $perhaps } perhaps, { $no } cannot, { $none } have not answered.
invitations-column-who = Person
invitations-column-answer = Answer
invitations-column-told = Invitation
invitations-column-act = Write down
invitations-column-answered-on = Answered on
invitations-column-former = If it moved since
invitations-somebody-gone = Somebody who is no longer here
invitations-yes = Comes
invitations-perhaps = Perhaps
invitations-no = Cannot
invitations-no-answer = No answer yet
invitations-i-yes = I will come
invitations-i-perhaps = Perhaps
invitations-i-no = I cannot
invitations-do-you-come = Will you come?
invitations-you-said = You said:
invitations-former-count = { $count ->
    [one] 1 of these answers was given for a former time or place.
   *[other] { $count } of these answers were given for a former time or place.
}
invitations-former-time = Answered for the former time: { $when }
invitations-former-place = Answered for the former place: { $place }
invitations-former-both = Answered for the former time and place: { $when }; { $place }
invitations-former-own-time = You answered “{ $answer }” for the former time: { $when }. Does the new one suit you?
invitations-former-own-place = You answered “{ $answer }” for the former place: { $place }. Does the new one suit you?
invitations-former-own-both = You answered “{ $answer }” for the former time and place: { $when }; { $place }. Do the new ones suit you?
invitations-former-online = online
invitations-thanks = Thank you. Your answer is noted; you can change it here any time before the meeting.
invitations-is-off = This meeting is called off.
invitations-over = This meeting is over or called off, so answers are closed
invitations-comes-unknown = Answer with yes, perhaps or no
invitations-take-off = Take off the list
invitations-take-off-title = Take { $name } off the list?
invitations-take-off-lede = The meeting goes on. Their answer is taken out too; the history keeps it.
invitations-take-off-tell = Take off and tell them
invitations-take-off-silently = Take off without a mail
invitations-told-waiting = Waiting to go out
invitations-told-written = In the outbox
invitations-told-sent = Sent by mail
invitations-told-to-telephone = To be told by telephone
invitations-told-told = Told by telephone
invitations-told-stopped = Wants no mails of this kind
invitations-told-held = The mail address was refused earlier
invitations-told-dropped = Not sent: no longer needed
invitations-told-refused = The mail was refused
invitations-told-bounced = The mail came back
invitations-told-unknown = Not known
invitations-mail-subject = Invitation: { $title }, { $when }
invitations-mail = You are invited to “{ $title }”: { $when }.
invitations-mail-changed-subject = Changed: { $title }, { $when }
invitations-mail-changed = Something changed about “{ $title }”. It takes place { $when }.
invitations-mail-off-subject = Called off: { $title }
invitations-mail-off = “{ $title }” is called off. It was planned for { $when }.
invitations-mail-taken-off-subject = You are no longer on the list: { $title }
invitations-mail-taken-off = You are no longer on the list for “{ $title }”, { $when }. Your calendar can take it out.
invitations-mail-facts = What you need to know
invitations-mail-answer = Say whether you come
mail-kind-meeting-invitation = Invitations
mail-kind-about-meeting-invitation = When you are invited to a meeting, when it moves or is called off, with an entry for your calendar.
history-kind-invitation = invitation
invitation-comes = Answer
invitation-answered-at = Answered
invitation-told-sequence = State of the meeting they were told of
invitation-notification-id = Message

news-invitation-added = Somebody was invited to a meeting
news-invitation-changed = Something new about an invitation

# Whom to ask: the board, nominating, the questions, joining.
right-people-nominate = Name somebody the coalition should ask

recruiting-heading = Whom to ask
recruiting-lede = People we would like at the table, why them, and who asks.
recruiting-view-board = As a board
recruiting-view-list = As a list
recruiting-nominate = Name somebody
recruiting-nominate-first = Name the first person
recruiting-nominate-lede = Whom should we ask? A name and a reason are enough; the core team takes it from there.
recruiting-nominate-save = Name them
recruiting-add = Add somebody to ask
recruiting-add-lede = A name is enough. The other questions help whoever asks.
recruiting-save-new = Add them
recruiting-empty = Everybody you would like at the table will be here, with who asks and by when. Who is missing that you already know?
recruiting-none-found = Nobody fits. Take something away above.
recruiting-found = { $count ->
    [one] 1 person on this page
   *[other] { $count } people on this page
}
recruiting-people = { $count }
recruiting-late = { $count ->
    [one] 1 ask is late.
   *[other] { $count } asks are late.
}
recruiting-late-hint = A short call is enough. They stand first in their column.
recruiting-board-full = The board shows { $count } people; the list shows everybody.
recruiting-column-empty = Nobody here now.
recruiting-column-who = Whom
recruiting-every-stage = Every stage
recruiting-everybody-asks = Anybody
recruiting-only-open = Still to win
recruiting-only-joined = Became members
recruiting-joined-word = Became a member

recruiting-stage = Stage
recruiting-stage-missing = Choose one of the stages
recruiting-stage-noticed = Noticed
recruiting-stage-to-ask = To ask
recruiting-stage-asked = Asked
recruiting-stage-thinking = Thinking about it
recruiting-stage-said-yes = Said yes
recruiting-stage-not-now = Not now
recruiting-stages = How far we are
recruiting-move = Move
recruiting-move-label = Stage of { $name }
recruiting-since = since { $day }
recruiting-asked-by = { $name } asks
recruiting-nobody-asks-yet = Nobody asks yet
recruiting-by-day = by { $day }
recruiting-somebody-who-left = Somebody who left

recruiting-form-who = Who they are
recruiting-form-why = Why them
recruiting-form-part = Their part
recruiting-form-ask = Who asks
recruiting-name-missing = Write a name, or the organization’s
recruiting-why-them-missing = Write why it should be them; one sentence is enough
recruiting-asks-missing = Choose who asks
recruiting-organization = Organization
recruiting-organization-hint = The one they would speak for, if any.
recruiting-knows = Who knows them
recruiting-knows-hint = A warm word from somebody they know opens more doors than a letter.
recruiting-person-hint = Begin to type a name of somebody here.
recruiting-person-unknown = Nobody here is called "{ $name }". Choose a name from the list, or add them first
recruiting-knows-nth = Person { $count } who knows them
recruiting-knows-empty = Nobody we know of yet.
recruiting-where-found = Where we found them
recruiting-why-them = Why them
recruiting-why-them-hint = What do they see, know or reach that we do not?
recruiting-brings = What they would bring
recruiting-gains = What they would gain
recruiting-is-now = Is now the time?
recruiting-when-words = What makes it the right or wrong time
recruiting-part = What part could they play
recruiting-keeps-away = What might keep them away
recruiting-would-help = What would help
recruiting-seat-id = Seat they are wanted for
recruiting-no-seat = No certain seat
recruiting-asks-id = Who asks
recruiting-ask-by = Ask by
recruiting-given-name = Given name
recruiting-family-name = Family name
recruiting-title = Title
recruiting-job = Work or position
recruiting-languages = Languages
recruiting-email = Email address
recruiting-phone = Telephone number
recruiting-sector = Sector
recruiting-answers = What we think
recruiting-not-answered = Not yet
recruiting-nominated-by = Named by
is-now-yes = Yes
is-now-later = Later
is-now-unsure = Not sure

recruiting-join = They said yes: make them a member
recruiting-join-title = Make { $name } a member
recruiting-join-lede = Everything we know goes along. Nothing has to be typed again, and it can be taken back.
recruiting-join-person = New member
recruiting-join-known = { $name }, which is here already
recruiting-join-new = { $name }, added as a new organization
recruiting-join-alike = Somebody of this name is here already. Is it the same person?
recruiting-join-same = Yes: { $name }
recruiting-join-somebody-else = No, add a new person
recruiting-join-save = Make them a member
recruiting-joined = They said yes and became a member.
recruiting-joined-person = Their page
recruiting-join-undo = That was too early: take it back
recruiting-came-from = How they came to us
recruiting-filters = Narrow the list of people to ask

history-kind-prospect = person to ask

plan-title = Our plan
plan-lede = Made from your records, so it is always of today.
plan-file = For word processors
plan-choose = For whom and which parts
plan-show = Show this plan
plan-audience = For whom is it?
plan-audience-hint = What is sealed or private is in none of them.
plan-audience-members = Members
plan-audience-funder = A funder
plan-audience-public = Everybody
plan-for-members = For the members of the coalition. Please do not pass it on.
plan-for-funder = For those who fund our work.
plan-for-public = For everybody.
plan-parts = Which parts?
plan-since = Mark what changed since
plan-since-hint = What came, changed and went after this day.
plan-since-title = What changed since { $day }
plan-since-nothing = Nothing that is told here.
plan-since-added = New
plan-since-changed = Changed
plan-since-removed = Gone
plan-nothing-yet = Nothing is written about this yet.
plan-part-who-we-are = Who we are
plan-part-why = Why we came together
plan-part-vision = Vision and mission
plan-part-results = Results we want
plan-part-evidence = What the numbers say
plan-part-assets = What we already have
plan-part-barriers = What is in the way, and what we try
plan-part-money = Money and other resources
plan-part-structure = How we are built and how we decide
plan-part-people = People and keeping them involved
plan-part-renewal = What we look at again, and when
plan-part-action-plan = Action plan
plan-who-we-are = { $name } works in { $place }: { $people } and { $organizations }.
plan-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
plan-organizations = { $count ->
    [one] 1 organization
   *[other] { $count } organizations
}
plan-lived-by = Who among us lives with it
plan-good-place = What puts us in a good place to help
plan-vision = Vision
plan-mission = Mission
plan-adopted-on = Adopted on { $day }.
plan-for-whom = For whom
plan-by = By
plan-lead = Who leads it
plan-how = How we get there
plan-number = Number
plan-at-start = Start
plan-now = Now
plan-target = Target
plan-status = Status
plan-source = Source: { $source }.
plan-findings = What shows that it matters
plan-attempts = What was tried before
plan-attempt = What
plan-attempt-who = Who
plan-attempt-came = What came of it
plan-lesson = What we learned
plan-leaders = People who are listened to
plan-leader = Name
plan-listened-to = Why people listen
plan-reach-them = How we want to reach them
plan-networks = How people and groups connect
plan-network = Network
plan-network-who = Who is in it
plan-word-travels = How word travels
plan-projects = What is under way already
plan-project = Project
plan-project-who = Who
plan-barriers-not-here = What holds us back we discuss among ourselves and with those who fund us.
plan-we-try = What we try
plan-came-of = What came of it
plan-money = Money
plan-money-needed = What we promised and have not done yet needs about { $money }.
plan-money-not-kept-here = Budget and spending are not kept here yet.
plan-authority = May decide
plan-rules = Our rules
plan-nobody-yet = nobody yet
plan-at-the-table = At the table
plan-how-many = How many
plan-seats = Seats
plan-seats-filled = Seats somebody sits on
plan-seats-empty = Empty seats
plan-seats-residents = Seats of residents, filled
plan-asked = People and groups we are asking
plan-promise = What
plan-who = Who
plan-goal = Goal
plan-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
plan-more-promises = { $count ->
    [one] And 1 more promise; the whole list is in the action plan.
   *[other] And { $count } more promises; the whole list is in the action plan.
}
plan-found-none = We asked and found none
plan-copies = Frozen copies
plan-copies-lede = What was sent to whom, word for word as it was on the day.
plan-copies-all = All copies
plan-copies-none = Freeze a copy before you send the plan to somebody. Later you see what they have, and what changed since.
plan-copy-title = { $title }, { $day }
plan-copy-lede = This is what was frozen. It never changes.
plan-copy-freeze = Freeze a copy
plan-copy-freeze-hint = The copy stays as the plan is now, in the language you read it in.
plan-copy-sent-to = Sent to
plan-copy-sent-to-hint = A name, a group, an address: "County commission, by email".
plan-copy-save = Freeze it
plan-copy-not-sent = Not said to whom
plan-copy-language = Language
plan-copy-fingerprint = Fingerprint
plan-copy-whole = The copy is what was frozen
plan-copy-not-whole = The stored text is not what was frozen
plan-copy-changes = What changed since this copy
plan-copy-remove = Take this copy out
plan-copy-remove-hint = For a copy frozen by mistake. Its history can bring it back.
plan-copy-history = What happened to this copy
plan-copy-meanwhile = { $name } changed this in between to: { $words }. Save again to keep your words
history-kind-plan-copy = frozen copy of the plan
plan-problem = The problem

# The home page and what is new.
home-menu = Home
home-good-morning = Good morning, { $name }
home-good-afternoon = Good afternoon, { $name }
home-good-evening = Good evening, { $name }
home-nothing-late = Nothing is late.
home-late = { $count ->
    [one] One thing is late.
   *[other] { $count } things are late.
}
home-yours = { $count ->
    [one] One thing is yours.
   *[other] { $count } things are yours.
}
home-late-and-yours = { $late ->
    [one] One thing is late
   *[other] { $late } things are late
} and { $yours ->
    [one] one is yours.
   *[other] { $yours } are yours.
}

home-add = Add something
home-add-person = A person
home-add-list = A list of people
home-add-organization = An organization
home-add-seat = A seat
home-add-prospect = Somebody to ask
home-add-nomination = A name to suggest
home-add-promise = A promise
home-add-done = Something we did
home-add-goal = A goal
home-add-meeting = A meeting
home-add-proposal = A proposal
home-add-hours = Hours given
home-add-thanks = A thank-you

home-due-title = Due soon
home-due-none = Nothing is due.
home-due-you = You
home-due-term = Term ends: { $seat }
home-due-term-over = Term is over: { $seat }
home-due-ask = Ask { $name }
home-due-number = New value for { $name }
home-due-element = Committed: { $name }
home-due-office = Term ends: { $office }, { $group }
home-due-office-over = Term is over: { $office }, { $group }
home-due-agreement = Renew or end the agreement: { $title }
home-due-review = Look again at the agreement: { $title }
home-due-decision = Look again at decision { $number }: { $title }
home-due-interests = State interests for the year
home-due-welcome = Welcome { $name }
home-due-welcome-many = Welcome { $count } new people
home-the-plan = All promises
home-all-promises = { $count ->
    [one] The one promise
   *[other] All { $count } promises
}
home-due-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}


home-missing-title = Who is missing
home-missing-all = See the table
home-quiet = { $count ->
    [one] Person gone quiet
   *[other] People gone quiet
}
home-quiet-check-in = Check in with them
home-quiet-days = No sign of life for { $count } days
home-nobody = No one is here yet. Paste a list or add the first three people.
home-paste-list = Paste a list
home-add-person-first = Add a person

home-news-title = What is new
home-news-lede = The newest first. Every change keeps who made it and when.
home-news-since = New since your last visit, { $day }
home-news-all = All news
home-news-none = Nothing new.
home-who-when = { $who }, { $when }

news-added = Added: { $label }
news-changed = Changed: { $label }
news-removed = Removed: { $label }
news-person-added = { $label } joined
news-person-changed = { $label }: details changed
news-person-removed = { $label } was taken out
news-organization-added = { $label } is at the table
news-organization-changed = { $label }: details changed
news-organization-removed = { $label } was taken out
news-seat-added = New seat: { $label }
news-seat-changed = Seat changed: { $label }
news-seat-removed = Seat taken away: { $label }
news-sector-contact-added = Somebody keeps in touch with: { $label }
news-sector-contact-changed = Somebody else keeps in touch with: { $label }
news-sector-contact-removed = Nobody keeps in touch any more with: { $label }
news-coalition-added = { $label } was founded
news-coalition-changed = { $label }: settings changed
news-prospect-added = Somebody to ask: { $label }
news-prospect-changed = Whom to ask: something new about { $label }
news-prospect-removed = No longer to ask: { $label }
news-import-added = List looked at: { $label }
news-import-changed = List saved or taken back: { $label }
news-import-removed = A list was put aside: { $label }
news-merge-added = Now one record: { $label }
news-merge-changed = Two records again: { $label }
news-not-same-added = Not the same: { $label }
news-not-same-removed = Perhaps the same after all: { $label }
news-access-added = { $label } can sign in
news-access-changed = { $label } signs in with another role
news-access-removed = { $label } can no longer sign in

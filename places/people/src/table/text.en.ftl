# The table: who sits at it, who has gone quiet, who is missing.
table-lede = { $people }: { $represented } from { $organizations }, and { $residents }.
table-lede-organizations = { $people } from { $organizations }.
table-lede-residents = { $residents }.
table-lede-nobody = The people around the table, and the seats still empty.
table-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
table-organizations = { $count ->
    [one] 1 organization
   *[other] { $count } organizations
}
table-residents = { $count ->
    [one] 1 resident who speaks for themselves
   *[other] { $count } residents who speak for themselves
}
table-nobody = No one is here yet. Paste a list or add the first three people.
table-paste = Paste a list

table-who = Who is at the table
table-at-the-table = at the table
table-active = Active
table-quiet-for = Quiet for { $count } days or more
table-empty-seat = Empty seat
table-no-sector = No sector yet
table-described = Round table by sector. { $people ->
    [one] 1 person
   *[other] { $people } people
}: { $active } active, { $quiet } gone quiet.
table-described-empty = { $count ->
    [one] One seat is empty: { $where }.
   *[other] { $count } seats are empty: { $where }.
}

table-connection = Connection to the issue
table-tie-most-affected = Most affected by the issue
table-tie-helpers = Helpers, formal and informal
table-tie-officials = Public officials and agency staff
table-tie-others = Others our work will touch
table-tie-unsaid = Did not say
table-fewer-than-five = fewer than 5
table-withheld = not shown
table-why-hidden = Counts under five stay hidden, so that nobody can be picked out.
table-aim = Mark shows our goal: { $count ->
    [one] 1 person
   *[other] { $count } people
}, { $percent ->
    [25] one quarter
    [33] one third
    [50] one half
   *[other] { $percent }%
}

table-to-fill = Seats to fill
table-none-to-fill = Every seat is filled.
table-missing-link = Who is missing
table-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
table-more = + { $count } more
table-more-empty = + { $count } more empty

table-check-in = Check in with these people
table-all-quiet = { $count ->
    [one] See this person on the list
   *[other] See all { $count } on the list
}
table-column-person = Person
table-column-role = Role
table-column-seen = Last seen
table-column-try = Try this
table-no-role = No role yet
table-never-seen = Not yet

table-everyone = Everyone, by sector
table-as-list = Show as a list
table-column-sector = Sector
table-column-people = People
table-column-active = Active
table-column-contact = Keeps in touch
table-choose-contact = Choose somebody
table-of = { $part } of { $whole }
table-fill = Fill an empty seat: { $seat }

table-missing-title = Who is missing
table-missing-lede = { $count ->
    [0] No seat is empty.
    [one] One seat at the table is empty.
   *[other] { $count } seats at the table are empty.
} Each line has one next step.
table-nobody-missing = Everyone we need is at the table.
table-all-seats = All seats
table-gap-empty = { $count ->
    [one] Nobody sits here yet.
   *[other] Nobody sits here yet.
}
table-gap-no-seat = There is no seat for this sector, and nobody speaks for it.
table-gap-term-over = The term is over since { $day }
table-gap-two-sectors = Speaks for two sectors, and may count for one only
table-gap-aim = { $count ->
    [one] 1 more person most affected is needed for our goal of { $wanted }.
   *[other] { $count } more people most affected are needed for our goal of { $wanted }.
}
table-gap-aim-hidden = Fewer than 5 people most affected are here. Our goal is { $count }.
table-next = Next: { $step }
table-step-fill = Fill the seat
table-step-add-seat = Add a seat
table-step-renew = Renew the term
table-step-choose = Choose someone else
table-step-state = Add what is missing
table-step-recruit = Whom to ask
table-by-sector = Seats, sector by sector
table-column-filled = Filled
table-column-counting = Count for the sector
table-column-empty = Empty
table-none = none
table-scheme = Rules: { $scheme }, { $source }.
table-organizations-without-anybody = { $count ->
    [one] One organization takes part, and nobody at the table speaks for it yet.
   *[other] { $count } organizations take part, and nobody at the table speaks for them yet.
}
table-see-organizations = See the organizations

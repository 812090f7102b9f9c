# Seats: places at the table, who holds them, who sits on them and for how long.
seats-title = Seats
seats-lede = Every place at the table, sector by sector. Organizations hold seats; people fill them for a term.
seats-none = No seats yet. A seat says which voice the table needs, even before somebody fills it.
seats-add = Add a seat
seats-add-lede = Choose the sector. Who sits here can come later: an empty seat reminds everybody who is missing.
seats-save-new = Add this seat
seats-edit-title = Edit a seat: { $seat }
seats-fill-title = Fill a seat: { $seat }
seats-fill = Fill this seat
seats-fill-save = Fill the seat
seats-renew = Renew the term
seats-facts = What we know
seats-remove-title = Remove
seats-remove = Remove this seat
seats-remove-hint = The table gets smaller. The history keeps the seat and can bring it back.

seats-form-place = The seat
seats-form-people = Who sits here
seats-form-wanted = While it is empty
seats-sector = Sector
seats-choose-sector = Choose a sector
seats-sector-missing = Choose the sector the seat belongs to
seats-label = Name of the seat
seats-label-hint = Only if it should not be called like its sector, for example Farmworker families.
seats-kind = Kept for
seats-kind-organization = Whoever speaks for the sector
seats-kind-resident = Residents who live with the issue
seats-resident = resident seat
seats-holder = Held by
seats-no-holder = No organization
seats-holder-unknown = Choose an organization from the list
seats-held-by-resident = residents
seats-nobody = Nobody yet
seats-nobody-chosen = Choose who will sit here
seats-person-unknown = Choose somebody from the list
seats-alternate-hint = Comes when the representative cannot.
seats-alternate-same = Choose somebody else: the representative cannot stand in for themselves
seats-successor = Could take over
seats-successor-hint = Who could sit here after this term.
seats-successor-same = Choose somebody else than the representative
seats-term-start = Term starts
seats-term-end = Term ends
seats-term-backwards = Choose a day after the term starts
seats-wanted = Why this seat is wanted
seats-wanted-hint = What is missing without this voice, or why nobody is here yet.
seats-next-step = Next step
seats-next-step-hint = Who does what to fill it, like: Ask Ines to introduce you.

seats-column-seat = Seat
seats-column-holder = Held by
seats-column-representative = Representative
seats-column-alternate = Alternate
seats-column-term = Term
seats-column-status = Status
seats-then = then { $name }
seats-term-open = no end agreed
seats-term-from = from { $day }
seats-term-until = to { $day }
seats-term-ends-in = { $count ->
    [0] ends today
    [one] ends in 1 day
   *[other] ends in { $count } days
}
seats-term-over = over since { $day }
seats-status-empty = Empty
seats-status-left = Has left
seats-status-over = Term over
seats-status-ending = Ends soon
seats-status-filled = Filled

seats-contact = Keeps in touch
seats-contact-is = { $name } keeps in touch
seats-contact-change = change
seats-contact-choose = choose who keeps in touch
seats-contact-title = Who keeps in touch with { $sector }?
seats-contact-lede = One person asks now and then how things are, and notices when somebody goes quiet.
seats-two-sectors = { $name } sits for more than one sector: { $sectors }. Under our rules a person counts for one only. Ask somebody else for one of the seats.

seats-meanwhile = { $name } changed this a minute ago. Here are both. Which should stay?
seats-meanwhile-field = What
seats-meanwhile-theirs = Theirs
seats-meanwhile-mine = Yours
seats-meanwhile-choose = Save below to keep yours, or
seats-meanwhile-keep-theirs = keep theirs

history-kind-seat = seat

# What is in the way: eight kinds of barriers, tries, notes of the core team.
barriers-lede = Every partnership meets these eight. Answer each one, even with "we do not know".
barriers-answered = { $answered } of { $of } answered.
barriers-late-tries = { $count ->
    [one] One try is late.
   *[other] { $count } tries are late.
}
barriers-to-opposition = Opposition and who stands where, for the core team
barriers-numbered = { $number }. { $kind }
barriers-note-one = Note what you see
barriers-stand-open = Not answered yet
barriers-stand-late = A try is late
barriers-stand-no-try = Nothing tried yet
barriers-stand-look-again = Look again
barriers-stand-tried = Being tried
barriers-severity-is = How bad: { $severity }.
barriers-whose-is = Whose: { $whose }.
barriers-review-is = Look again { $day }.
barriers-add = Add what is in the way
barriers-add-lede = Say what happens, not who is to blame.
barriers-save-new = Add it
barriers-edit = Change it
barriers-remove = Remove it
barriers-remove-hint = For something noted by mistake. A barrier that is gone is kept and answered with "not here". Notes of the core team stay sealed.
barriers-all = All eight questions
barriers-of-goal-none = Nothing is noted. Every goal has something in its way.
barriers-of-goal-more = { $count ->
    [one] Look at it
   *[other] Look at all { $count }
}

barriers-kind = Kind
barriers-kind-missing = Choose the kind it comes closest to
barriers-presence = Is it there?
barriers-presence-missing = Say whether it is there; "we do not know" is an answer
barriers-words = What it looks like here
barriers-words-hint = Like "Two agencies run drop boxes and guard their numbers".
barriers-words-missing = Write what it looks like here, in one sentence
barriers-title = A short name of your own
barriers-title-hint = Like "Distance". Empty, the kind is its name.
barriers-severity = How bad is it, by our own view?
barriers-severity-none = Not said
barriers-severity-wrong = Choose how bad it is from the list
barriers-by-survey-none = By survey: n/a. Members have not been asked yet.
barriers-whose = Whose is it?
barriers-whose-hint = Who is touched by it, or could ease it.
barriers-goal-id = In the way of
barriers-all-goals = Everything we do
barriers-review-on = Look at it again on
barriers-review-on-hint = A barrier nobody looks at again stays.
barriers-came-of = What came of it
barriers-came-of-hint = Filled in at the review: what was tried, what changed.
barriers-position = Place
barriers-nothing = n/a

barriers-tries = What we try
barriers-tries-none = Nothing is tried yet. A try has a person and a day.
barriers-try = Try something
barriers-try-what = What will we try?
barriers-try-what-hint = Something small that shows soon whether it helps. It becomes a promise in the action plan, which everybody can see.
barriers-try-person = Who does it?
barriers-try-choose = Choose
barriers-try-person-missing = Choose who does it
barriers-try-by = By when?
barriers-try-save = Promise it

barrier-notes-title = Notes of the core team
barrier-notes-lede = Only coordinators and officers see this, here, in the history and by program. It is in no list, no export and no search. The archive of the coalition holds it.
barrier-notes-words = Notes
barrier-notes-edit = Write
barrier-notes-none = Nothing is noted.

barrier-presence-present = It is there
barrier-presence-absent = Not here
barrier-presence-not-known = We do not know
barrier-severity-1 = 1, hardly noticed
barrier-severity-2 = 2, annoying
barrier-severity-3 = 3, slows us
barrier-severity-4 = 4, slows us a lot
barrier-severity-5 = 5, stops us
barrier-kind-turf = Turf
barrier-kind-bad-history = Bad history
barrier-kind-professionals = Professionals do most of the talking
barrier-kind-thin-ties = Thin ties to those most affected
barrier-kind-skills-and-hours = Too few skills and hours
barrier-kind-money = Too little money, or enough to fight over
barrier-kind-leading = Leading
barrier-kind-costs = It costs more than it gives
barrier-guide-turf = Do groups guard their ground? Who could ease it, and what does each of them gain?
barrier-guide-bad-history = What happened before that still hurts? How can it be mended?
barrier-guide-professionals = Who speaks at meetings, and who nods? What would let those who live with it decide, too?
barrier-guide-thin-ties = Whom do we want to help, and whom of them do we know by name? What could we do together that brings us closer?
barrier-guide-skills-and-hours = Which skills and hours does this take, and which have we got? Who could teach, lend or hire the rest?
barrier-guide-money = Is there too little money to go on? Or enough that a grant could pull us apart? What did we agree before it comes?
barrier-guide-leading = Who is growing into a leader? Who has it in them and is overlooked?
barrier-guide-costs = What does taking part cost people: hours, fares, face? What do they get? What could cost less or give more?
history-kind-barrier = what is in the way
history-kind-barrier-note = notes of the core team
search-kind-barrier = What is in the way
news-barrier-added = Noted as in the way: { $label }
news-barrier-changed = Something new about what is in the way: { $label }
news-barrier-removed = No longer noted as in the way: { $label }
news-barrier-note-added = The core team wrote a note
news-barrier-note-changed = The core team changed a note
news-barrier-note-removed = The core team removed a note

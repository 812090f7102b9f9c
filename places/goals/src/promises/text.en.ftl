# Promises: who does what by when.
promises-title = Action plan
promises-view-list = List
promises-view-board = Board
promises-view-calendar = Calendar
promises-view-organizations = Promises kept
promises-open-count = { $count ->
    [0] No promise is open.
    [one] 1 promise is open.
   *[other] { $count } promises are open.
}
promises-late-count = { $count ->
    [one] 1 is late.
   *[other] { $count } are late.
}
promises-idea-count = { $count ->
    [one] 1 idea waits for somebody to take it on.
   *[other] { $count } ideas wait for somebody to take them on.
}
promises-found = { $count ->
    [0] Nothing found
    [one] 1 line in the plan
   *[other] { $count } lines in the plan
}
promises-none-found = Nothing here. Show everything, or add a promise: who does what by when.
promises-export = Download what you see here:
promises-add = Add a promise
promises-add-action = Add an action
promises-add-first = Add the first one
promises-panel-title = Action plan: who does what by when
promises-panel-empty = Nothing is promised here yet. Small steps count: one person, one thing, one day.
promises-panel-more = See the whole plan
promises-of-goal = Action plan: { $goal }

promises-filters = Narrow the plan
promises-filter-words = Words
promises-filter-show = Show
promises-filter-whose = Whose
promises-filter-serves = What it serves
promises-filter-order = Order
promises-filter-go = Show
promises-order-plan = By goal
promises-order-day = By day
promises-show-current = Open and lately kept
promises-show-open = Open
promises-show-late = Late
promises-show-ideas = Ideas to be taken on
promises-show-all = Everything
promises-whose-all = Everybody's
promises-whose-mine = Mine
promises-serves-all = All goals

promises-what = What
promises-who = Who
promises-by = By
promises-status = Status
promises-column-goal = Goal
promises-column-strategy = Strategy
promises-column-carried = Carried over
promises-column-ideas = Ideas to be taken on
promises-column-kept = Kept lately
promises-column-empty = Nothing here.
promises-cards = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
promises-board-title = Action plan: board
promises-board-full = The board shows the { $count } that are due first.
promises-move = Move
promises-move-label = Where to: { $what }

promises-band-late = Before today
promises-band-today = Today
promises-band-week = In the next 7 days
promises-band-month = In the next 30 days
promises-band-later = Later
promises-band-someday = To be taken on
promises-band-over = Over
promises-no-goal = Not yet part of a goal
promises-no-strategy = Not yet part of a strategy
promises-no-goal-hint = This is not yet part of a goal. Choose what it serves, so that everybody sees why it matters.
promises-idea = To be taken on
promises-nobody-yet = Nobody yet
promises-no-day-yet = No day yet
promises-kept-on-day = Kept { $day }
promises-waiting = { $count ->
    [one] Waits for 1 other
   *[other] Waits for { $count } others
}
promises-times-carried = { $count ->
    [0] Moved to an earlier day
    [one] Carried over once
   *[other] Carried over { $count } times
}
promises-offered-short = Offered to somebody else

promise-status-not-started = Not started
promise-status-going-well = On track
promise-status-needs-help = Needs help
promise-status-kept = Kept
promise-status-let-go = Let go
promise-repeat-unit-weeks = Every so many weeks
promise-repeat-unit-months = Every so many months

promises-months = Other months
promises-month-empty = Nothing is due in this month.
promises-committed = Commitment of { $organization }
promises-calendar-title = Action plan: { $month }

promises-organizations-title = Promises kept
promises-organizations-empty = Once promises come due, this page says who kept theirs.
promises-organizations-rule = Counted are promises that were kept, let go or are late. What still lies ahead counts neither way. Letting go in time, with a reason, is fair play too.
promises-organizations-none = People who speak for themselves
promises-column-organization = Organization
promises-column-word = Their word
promises-column-ahead = Still ahead
promises-kept-of = Kept { $kept } of { $due }
promises-nothing-due-yet = Nothing due yet
promises-late-of = { $count ->
    [one] 1 late
   *[other] { $count } late
}
promises-let-go-of = { $count ->
    [one] 1 let go
   *[other] { $count } let go
}
promises-carried-of = { $count ->
    [one] 1 carried over
   *[other] { $count } carried over
}

promises-who-by = { $who }, by { $day }
promises-who-no-day = { $who }. A promise needs a day too: by when?
promises-nobody-by = Nobody has taken this on yet. It should be done by { $day }.
promises-nobody-no-day = An idea to be taken on. It becomes a promise with a person and a day.
promises-edit = Edit
promises-keep = It is kept
promises-take-on = Take it on
promises-going-title = How it goes
promises-going = Right now
promises-progress = How far
promises-progress-hint = In your words, like: 5 of 12 trained
promises-going-save = Save how it goes
promises-facts = About this promise
promises-history = What changed here
promises-serves = What it serves
promises-chain-goal = Goal
promises-chain-objective = Objective
promises-chain-strategy = Strategy
promises-waits-title = What hangs together
promises-needed-by = Needed by
promises-days-title = Its days
promises-carried-line = From { $from } to { $to }
promises-handed-line = Handed over by { $name } on { $day }
promises-split-from = Part of:
promises-follows = The one before:
promises-next = The next one:
promises-more = More
promises-offered-to = Offered to { $name }, who has not said yes yet.
promises-take-over = Yes, take it over
promises-decline = No
promises-take-back = Take the offer back
promises-take-up-again = Take it up again
promises-needs-about = About { $money }
promises-every-weeks = { $count ->
    [one] Every week
   *[other] Every { $count } weeks
}
promises-every-months = { $count ->
    [one] Every month
   *[other] Every { $count } months
}
promises-every-until = { $every }, until { $day }

promises-add-title = Add a promise
promises-add-lede = Who does what by when? Without a person and a day it stays an idea to be taken on.
promises-save-new = Add to the plan
promises-edit-title = Edit: { $what }
promises-by-stays = It is due by { $day }. To change the day, carry it over; the plan remembers why.
promises-form-more = Organization, needs, waiting, repeating
promises-what-hint = One thing one can see is done, like: Order 500 take-back bags
promises-person-id = Who
promises-person-hint = One person. Others can help.
promises-person-none = Nobody yet
promises-person-choose = Choose somebody
promises-by-hint = A day everybody can count on.
promises-serves-none = Nothing in the plan yet
promises-organization-id = For which organization
promises-organization-hint = If you choose nobody here, it is the one the person speaks for.
promises-organization-none = The one the person speaks for
promises-seat-id = From which seat
promises-seat-none = No seat
promises-needs = What it needs
promises-needs-hint = Hands, rooms, things, money.
promises-needs-cents = About how much money
promises-needs-cents-hint = In dollars, like 3400. A guess is fine.
promises-waits-for = Waits for
promises-waits-for-hint = What has to be done first.
promises-waits-for-none = Nothing
promises-waits-for-nth = Waits for, number { $count }
promises-notes = Notes
promises-repeat = Comes again
promises-repeat-hint = When one is kept or let go, the next one is added. When its day has come, the next one is added with the next thing anybody writes in the plan.
promises-repeat-unit = How often
promises-repeat-none = Only once
promises-repeat-every = Every how many
promises-repeat-every-hint = A number, like 2 for every second week.
promises-repeat-until = Until

promises-take-on-title = By when will you do it?
promises-take-on-lede = It becomes your promise. You can hand it over or carry it over later.
promises-take-on-save = I will do it
promises-keep-title = Kept. What shows it?
promises-keep-lede = One sentence is enough. Reports and funders ask for it later, and then it is here.
promises-keep-save = Save as kept
promises-proof = What shows it
promises-proof-hint = Like: 500 bags came on March 12 and are in the pharmacy.
promises-proof-none = Nothing written down
promises-proof-link = Where it can be seen
promises-proof-link-hint = The address of a page or a picture, starting with https://
promises-kept-on = Kept on
promises-carry-over = Carry over to another day
promises-carry-over-title = Which day now?
promises-carry-over-lede = The day it had stays visible. Nobody is blamed for saying early that more time is needed.
promises-carry-over-save = Carry over
promises-carry-over-why = Why it takes longer
promises-new-by = New day
promises-hand-over = Hand over to somebody else
promises-hand-over-title = Who takes it over?
promises-hand-over-lede = They say yes on the page of this promise. Until then it stays where it is.
promises-hand-over-save = Offer it
promises-hand-over-to = Who
promises-hand-over-agreed = They said yes already
promises-hand-over-agreed-hint = Then it is handed over at once.
promises-split = Split in two
promises-split-title = What are the two parts?
promises-split-lede = The first part stays this promise. The second becomes a promise of its own in the same place of the plan.
promises-split-save = Split
promises-split-stays = What stays
promises-split-part = What becomes a promise of its own
promises-split-person = Who does the second part
promises-split-by = By when the second part
promises-split-by-hint = Empty: the same day.
promises-let-go = Let it go
promises-let-go-title = Why is it let go?
promises-let-go-lede = It stays in the plan as let go, with your reason. That is better than a promise nobody believes in.
promises-let-go-save = Let it go
promises-let-go-why = Reason
promises-let-go-why-hint = Like: the school does it now.
promises-let-go-stop = It does not come again either
promises-let-go-on = Let go on

promises-what-missing = Write what will be done
promises-by-missing = Choose a day
promises-by-passed = The date has passed. Choose today or a later day
promises-by-carry-over = The day of a promise is changed by carrying it over
promises-person-missing = Choose who will do it
promises-person-unknown = Choose somebody from the list
promises-person-not-yours = You can promise for yourself. To ask somebody else, hand it over or ask your coordinator
promises-not-on-the-list = You are not on the list of members yet. Ask your coordinator to add you
promises-not-offered = This is not offered any more
promises-has-it-already = They have it already. Choose somebody else
promises-why-missing = Write the reason in a few words
promises-status-missing = Choose how it goes
promises-is-over = This promise is over. Take it up again first
promises-kept-on-coming = This day has not come yet. Choose today or an earlier day
promises-needs-cents-wrong = Write the amount with digits, like 3400
promises-waits-for-circle = These would wait for each other forever: { $chain }. Take one of them out
promises-waits-for-too-many = Choose at most { $most }
promises-repeat-every-wrong = Write a whole number from 1 to { $most }
promises-repeat-needs-day = What comes again needs a first day
promises-repeat-until-early = The last day comes before the first. Choose a later one
promises-meanwhile = { $name } changed this a minute ago. Look at it again and send it once more

promises-goal-id = Goal
promises-objective-id = Objective
promises-strategy-id = Strategy
promises-offered-to-id = Offered to
promises-offered-on = Offered on
promises-handed-from-id = Handed over by
promises-handed-on = Handed over on
promises-split-from-id = Split from
promises-repeat-from = Series begins
promises-follows-id = Follows
promises-came-from-kind = Made in
promises-came-from-id = Made there
promises-from-day = From
promises-to-day = To
promises-moved-on = Moved on
promises-why = Reason
history-field-carried = Carried over
history-kind-promise = promise
news-promise-added = New in the plan: { $label }
news-promise-changed = In the plan: something new about { $label }
news-promise-removed = Taken out of the plan: { $label }
news-promise-kept = Promise kept: { $label }
news-promise-let-go = Promise let go: { $label }
promises-what-was-done = Entries written down for this promise
promises-log-what-was-done = Write down what was done for it
search-kind-promise = Promises
promises-given-title = Promises
promises-by-the-same = It is due on this day already. Choose another one
promises-split-the-same = This is what stays. Write what the second part is

# Meetings: the list, the form, the facts.
meetings-list-title = Meetings
meetings-list-lede = Where we decide together. Each one has an agenda, and says what it takes to come.
meetings-add = Call a meeting
meetings-add-lede = Most of it is taken from the last meeting. Change what is different.
meetings-none = No meeting yet. Choose a day, so that people can plan child care and a ride.
meetings-coming = Coming up
meetings-past = Before
meetings-column-meeting = Meeting
meetings-column-when = When
meetings-column-where = Where
meetings-column-state = State
meetings-in-series = comes again
meetings-when = { $day }, { $time }
meetings-when-zone = { $day }, { $time } ({ $zone })
meetings-day-of-year = { $day }, { $year }
meetings-minutes-long = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
meetings-hours-long = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
meetings-hours-and-minutes = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} { $minutes } min
meetings-state-planned = Planned
meetings-state-running = In progress
meetings-state-over = Over
meetings-state-called-off = Called off
meetings-state-unknown = Use planned, running, over or called_off
meetings-online-only = Online or by telephone
meetings-place-and-online = { $place } and online
meetings-no-place = Place not set
meetings-not-told = Not told yet
meetings-facts-missing = { $count ->
    [one] One thing people need to know before they come is still open.
   *[other] { $count } things people need to know before they come are still open.
}
meetings-facts-tell = Fill them in
meetings-nobody-yet = Nobody yet
meetings-save-new = Call the meeting
meetings-edit = Change the meeting
meetings-form-when = What and when
meetings-form-where = Where
meetings-form-access = What it takes to come
meetings-form-who = Who runs it
meetings-form-series = Does it come again?
meetings-form-which = Which meetings change?
meetings-title = Name
meetings-title-hint = Like March meeting
meetings-title-missing = Give the meeting a name, like March meeting
meetings-day = Day
meetings-day-missing = Choose a day
meetings-time = Begins
meetings-time-wrong = Write the time like 5:30 pm or 17:30
meetings-time-skipped = { $time } does not come on { $day }: the clock in { $zone } jumps over it that night. Choose an earlier or a later time.
meetings-time-twice = { $time } comes two times on { $day }: the clock in { $zone } is set back that night. Say below which one you mean.
meetings-turn = Which one?
meetings-turn-first = The first time, before the clock is set back
meetings-turn-second = The second time, after it
meetings-when-first = { $when }, the first time
meetings-when-second = { $when }, the second time
meetings-time-odd-in-series = One meeting of the series would fall on { $day } at { $time }, when the clock changes. Choose another time.
meetings-minutes = Minutes it takes
meetings-minutes-wrong = Write the minutes with digits, from 5 to 1440
meetings-time-zone = Time zone
meetings-time-zone-hint = The clock the times are meant on
meetings-zone-unknown = Choose a time zone from the list, like America/Chicago
meetings-place = Place
meetings-place-hint = Like Elk Ridge Library, room 2
meetings-street = Street and town
meetings-remote-link = Link to join online
meetings-dial-in = Number to join by telephone
meetings-dial-in-hint = With the code, if there is one
meetings-access-hint = Say it before they ask. What is empty shows as not told yet.
meetings-step-free = Getting in without steps
meetings-step-free-open = Not known yet
meetings-step-free-yes = Yes
meetings-step-free-partly = Partly
meetings-step-free-no = No
meetings-transit = Without a car
meetings-transit-hint = Bus and stop, who gives rides
meetings-hours = Hours
meetings-hours-hint = How the time fits shifts and school buses
meetings-child-care = Child care
meetings-child-care-hint = Where, from which age, who to tell
meetings-food = Food
meetings-interpreter = Interpreting
meetings-interpreter-hint = Languages, sign language, captions
meetings-chair-id = Chairs
meetings-notes-by-id = Takes notes
meetings-group-id = Group
meetings-person-unknown = Choose somebody from the list
meetings-about = What it is about
meetings-about-hint = One or two sentences for the invitation
meetings-rhythm = Comes again
meetings-rhythm-none = No, only once
meetings-rhythm-weeks = Every week, or every few weeks, on the same weekday
meetings-rhythm-nth-weekday = Every month on the same weekday, like the third Thursday
meetings-rhythm-last-weekday = Every month on the last such weekday
meetings-every = Every how many
meetings-every-hint = 2 for every second week or month; empty means every one
meetings-every-wrong = Write a number from 1 to 12
meetings-until = Until
meetings-until-hint = At most 53 meetings
meetings-until-missing = Choose the last day of the series
meetings-until-before = Choose a last day after the first one
meetings-which = Change
meetings-which-one = Only this meeting
meetings-which-coming = This one and all that come after it
meetings-other-acts = Call off or take out
meetings-call-off = Call it off
meetings-call-off-hint = It stays in the list as called off, and calendars show it. Taking it out is for a mistake.
meetings-put-back-on = Put it back on
meetings-put-back-on-hint = It was called off. Calendars show it again once it is back on.
meetings-remove = Take it out
meetings-in-calendar = Meetings in your calendar
meetings-to-polls = Date polls
meetings-whole-coalition = The whole coalition
meetings-group-unknown = Choose a group from the list

history-kind-meeting = meeting
history-kind-meeting-series = series of meetings
meetings-example-month = { $month } meeting
meetings-example-day = Meeting of { $day }
meetings-example-the-month = the { $month } meeting
meetings-example-the-day = the meeting of { $day }

news-meeting-added = Meeting called: { $label }
news-meeting-changed = Something new about the meeting: { $label }
news-meeting-series-added = Meetings that come again: { $label }

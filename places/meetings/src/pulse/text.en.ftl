pulse-title = Check-in after the meeting
pulse-lede = Five short questions. Nobody can tell who said what, not even from the database.
pulse-over-time = Check-ins over time
pulse-over-time-lede = How people find our meetings, meeting after meeting.
pulse-open = All of it

pulse-question = Question
pulse-question-worth = Was it worth your time?
pulse-question-heard = Were you heard?
pulse-question-jobs = Is it clear who does what by when?
pulse-question-voices = Could everybody speak, with no side taking over?
pulse-question-moving = Are we getting somewhere?
pulse-question-all = All five together
pulse-short-worth = Worth the time
pulse-short-heard = Was heard
pulse-short-jobs = Who does what
pulse-short-voices = All could speak
pulse-short-moving = Getting somewhere

pulse-degree-not-at-all = not at all
pulse-degree-a-little = a little
pulse-degree-partly = partly
pulse-degree-mostly = mostly
pulse-degree-fully = fully
pulse-degree-unknown = Choose one of the five answers

pulse-standing = Where it stands
pulse-later = Opens when the meeting ends
pulse-open-until = Open until { $day }
pulse-closed = Closed
pulse-off = Not asked after this meeting
pulse-sheets =
    { $count ->
        [0] No answers yet.
        [one] One person answered.
       *[other] { $count } people answered.
    }
pulse-of-them-show =
    { $count ->
        [one] { $count } of them shows.
       *[other] { $count } of them show.
    }
pulse-wait =
    { $count ->
        [one] One waits for others to hide among.
       *[other] { $count } wait for others to hide among.
    }
pulse-were-there =
    { $count ->
        [one] One person was marked as here.
       *[other] { $count } people were marked as here.
    }
pulse-more-than-there = More answered than were here: others had the code, or somebody answered on a second phone.
pulse-on-paper =
    { $count ->
        [one] One sheet came on paper.
       *[other] { $count } sheets came on paper.
    }
pulse-links-sent =
    { $count ->
        [one] One link went out by mail.
       *[other] { $count } links went out by mail.
    }
pulse-steps-mean = Answers show in steps of five, so that nobody can work out what one person said. The last ones, fewer than five, stay hidden for good.
pulse-answers = What people said
pulse-as-table = As a table
pulse-good-means = The share of answers "mostly" and "fully".
pulse-too-few = too few
pulse-lines = In their own words
pulse-lines-by-lot = The order is drawn by lot.

pulse-ask = Ask for answers
pulse-code-words = A code that opens the five questions
pulse-code-hint = Whoever has the code or the address can answer, once for each phone, until the check-in closes. A phone is known again by a cookie that names nobody. A link by mail works once.
pulse-send = Send links by mail
pulse-sheet-print = Print sheets of paper
pulse-settings = For this meeting
pulse-asked = Ask the five questions
pulse-asked-yes = yes
pulse-asked-no = no
pulse-closes-on = Last day
pulse-closes-on-hint = Answers are taken until the end of this day.
pulse-closes-before = The check-in cannot end before the meeting. Choose a later day
pulse-saved = Saved.
pulse-sent =
    { $count ->
        [0] Everybody who was there has a link already.
        [one] One link is on its way.
       *[other] { $count } links are on their way.
    }

pulse-answer-now = Answer five questions
pulse-secret = Takes a minute. Your answers are kept apart from your name and from each other.
pulse-line = One thing you want to add
pulse-line-hint = It is shown as you write it, without your name. Leave out what would give you away.
pulse-send-answers = Send
pulse-nothing-answered = Answer at least one question
pulse-not-open = These questions are not open now.
pulse-form-old = This form lost its place. Open the questions again and send once more
pulse-full = There are as many answers as can be taken
pulse-thanks = Thank you, your answers are in
pulse-thanks-lede = They show once there are enough to hide them among. You can close this page.

pulse-paper-title = Write down a sheet of paper
pulse-paper-lede = One sheet at a time, then the next. The history keeps that you wrote one down, not what it said.
pulse-paper-save = Save and next sheet
pulse-paper-saved =
    { $count ->
        [one] Saved. One sheet from paper so far.
       *[other] Saved. { $count } sheets from paper so far.
    }
pulse-sheet-title = Sheets to hand out
pulse-sheet-hint = Mark one box in each row. No names, please.
pulse-sheet-code = Or answer on your phone:

pulse-send-title = Send links by mail
pulse-send-lede = Everybody who was there gets one link that works once. Whoever got one before gets no second.
pulse-send-go = Send them
pulse-mail-subject = { $title }: how was it?
pulse-mail = You were at “{ $title }”. Five short questions, one minute.
pulse-mail-secret = Your answers are kept apart from your name. They show once there are at least five.
pulse-mail-until = The link works once, until { $day }.

pulse-habit-open = What is usual
pulse-habit-title = Check-in: what is usual
pulse-habit-lede = This holds for all meetings. The page of each check-in can say otherwise for its meeting.
pulse-habit-asked = Ask the five questions after every meeting
pulse-habit-days = Days the questions are open
pulse-habit-days-hint = From 1 to 60.
pulse-days-wrong = Write a number of days from 1 to 60, like 7

pulse-group = Group
pulse-group-any = Any group
pulse-series = Series
pulse-series-any = Any series
pulse-look = Show
pulse-meetings = Meeting by meeting
pulse-none = Here will be how people find our meetings, once five have answered after one.
pulse-none-here = No meeting here has five answers yet.
pulse-chart-finding = { $name }: { $first }% said “mostly” or “fully” on { $from }, { $last }% on { $to }.
pulse-column-day = Day
pulse-column-meeting = Meeting
pulse-column-answers = Answers
pulse-column-good = Mostly or fully, percent

mail-kind-pulse-link = Check-in after a meeting
mail-kind-about-pulse-link = A link to five questions, after a meeting you were at.
history-kind-pulse = Check-in
history-kind-pulse-habit = Check-in, what is usual
history-field-on-paper = sheets from paper
history-field-links-sent = links by mail
pulse-phone-answered = This phone has answered
pulse-phone-answered-lede = Each phone answers once. Somebody who has no phone of their own can answer on paper: ask whoever runs the meeting.
pulse-voice-answered = You have answered already
pulse-voice-answered-lede = Everybody answers once after a meeting, so that all count the same. What you sent first stays in the box: nobody can take it out again, because nothing tells which sheet is yours.
pulse-phone-unknown = We cannot tell whether this phone has answered. Allow this page to keep a cookie and send it again, or answer on paper.

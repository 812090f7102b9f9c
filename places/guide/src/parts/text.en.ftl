# The twelve parts: overview, the page of a part, the page of a question.
guide-lede = Twelve parts, in any order. Every answer becomes a record you keep using, so nothing here is paperwork.
guide-print-plan = Print our plan
guide-parts-done = { $done } of { $of } parts done
guide-home-done = { $done } of { $of } parts
guide-all-done = All twelve parts are done. They come back when they are out of date.
guide-next = { $count ->
    [one] Best next step, about 1 minute
   *[other] Best next step, about { $count } minutes
}
guide-next-again = Look again: { $part }
guide-next-begin = Begin: { $part }
guide-next-go-on = Go on: { $part }
guide-part-number = Part { $number }
guide-crumb = Part { $number }, { $part }
guide-done = Done
guide-not-started = Not started
guide-look-again = Look again
guide-answered = { $answered } of { $of } answered
guide-things-missing = { $count ->
    [one] 1 thing missing
   *[other] { $count } things missing
}
guide-last-missing = { $missing }, and this is done

guide-line-why = { $organizations ->
    [one] 1 organization, and why one group cannot do it alone
   *[other] { $organizations } organizations, and why one group cannot do it alone
}
guide-line-table = { $people ->
    [one] 1 active person
   *[other] { $people } active people
}, { $empty ->
    [0] no empty seat
    [one] 1 empty seat
   *[other] { $empty } empty seats
}{ $planned ->
    [0] {""}
   *[other] {" "}with a plan for { $planned }
}
guide-line-future = { $visions ->
    [0] No vision yet
    [one] One wording of the vision
   *[other] { $visions } wordings of the vision
}, { $soundings ->
    [0] nobody outside asked yet
    [one] tried on 1 person outside
   *[other] tried on { $soundings } people outside
}
guide-line-results = { $goals ->
    [one] 1 goal
   *[other] { $goals } goals
}, { $strategies ->
    [one] 1 strategy
   *[other] { $strategies } strategies
}
guide-line-numbers = { $numbers ->
    [one] 1 goal with a number
   *[other] { $numbers } goals with a number
}, { $findings ->
    [one] 1 fact
   *[other] { $findings } facts
}, { $attempts ->
    [one] 1 past effort
   *[other] { $attempts } past efforts
}
guide-line-have = { $leaders ->
    [one] 1 leader
   *[other] { $leaders } leaders
}, { $networks ->
    [one] 1 network
   *[other] { $networks } networks
}, { $projects ->
    [one] 1 project under way
   *[other] { $projects } projects under way
}
guide-line-barriers = { $answered } of 8 looked at, { $present ->
    [0] none in the way
    [one] 1 in the way
   *[other] { $present } in the way
}, { $tried ->
    [0] nothing tried
   *[other] something tried about { $tried }
}
guide-line-money = { $answered } of 6 answered in words
guide-line-run = { $groups ->
    [one] 1 group
   *[other] { $groups } groups
}, { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
}
guide-line-keep = { $checks ->
    [one] 1 check
   *[other] { $checks } checks
}: { $strong } strong, { $weak ->
    [one] 1 needs work
   *[other] { $weak } need work
}
guide-line-checkup = { $invitations ->
    [0] Nobody is being invited
    [one] 1 open invitation
   *[other] { $invitations } open invitations
}, { $review ->
    [0] no review yet
   *[other] reviewed
}

guide-questions = Questions
guide-go-on = Go on
guide-given-open = Open
guide-given-answered = Answered
guide-given-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
guide-reply-unknown = We do not know
guide-reply-not-now = Skipped for now
guide-reply-nothing = There is none
guide-reply-words = Answered in words
guide-done-when = Done when
guide-keeps = Looked at again after { $count ->
    [one] 1 month
   *[other] { $count } months
}
guide-again-reviews = { $count ->
    [one] The day to look again at one of its records has come.
   *[other] The day to look again at { $count } of its records has come.
}
guide-again-old = Nothing was touched since { $day }.
guide-again-changed = Changed since: { $what }, { $day }.
guide-to-reviews = Go and look
guide-still-holds = We looked: it still holds
guide-promised = Promised
guide-changes = What was changed
guide-change-added = New: { $kind } “{ $label }”
guide-change-changed = Changed: { $kind } “{ $label }”
guide-change-removed = Taken out: { $kind } “{ $label }”
guide-change-added-unnamed = New: { $kind }
guide-change-changed-unnamed = Changed: { $kind }
guide-change-removed-unnamed = Taken out: { $kind }
guide-assign = Give this part to somebody
guide-assign-what = Go through part { $number } of the guide: { $part }
guide-assign-save = Promise it
guide-agenda = Put it on an agenda
guide-agenda-meeting = Meeting
guide-agenda-title = Guide, part { $number }: { $part }
guide-agenda-save = Put it on the agenda

guide-question-number = Question { $number } of { $of }
guide-about-record = About: { $record }
guide-known = What we know
guide-known-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
guide-known-none = Nothing is written about this yet.
guide-fact-meetings = { $count ->
    [one] From your last meeting:
   *[other] From your last { $count } meetings:
}
guide-fact-spoke = residents spoke on { $spoke } of { $items } agenda items.
guide-replied-by = { $name }, { $day }.
guide-changed-last = Changed last:
guide-take-back = Take this back
guide-sealed = Only the core team sees who may push back. Ask a coordinator if you need it.
guide-only-reading = You can read the guide. Members answer its questions.
guide-others-write = Coordinators and officers write this.
guide-others-write-more = You can still say that nobody knows, or that there is none.
guide-save-go-on = Save and go on
guide-save-later = Save and come back later
guide-elsewhere-too = More of it:
guide-next-question = Go to the next question
guide-without-writing = Or answer without writing:
guide-say-unknown = We do not know
guide-say-nothing = There is none
guide-say-not-now = Not now
guide-unknown-hint = “We do not know” puts the question on the list for the next check-in.
guide-not-known = Asked in the guide, and nobody knew
guide-not-known-hint = Say in your own words below, or at the next meeting.
guide-aside = What your answer does
guide-writes = What this writes
guide-ideas = Ideas other groups use
guide-so-far = Part { $number } so far
guide-words = Your answer
guide-words-hint = A few sentences. There is no place of its own for this yet.
guide-words-missing = Write your answer in a few words
guide-words-beside = Say more
guide-mark-missing = Choose a mark from 1 to 5
guide-kind-missing = Say unknown, not_now, nothing or words
guide-felt = Your answer
guide-felt-no = No, it does not get in the way
guide-felt-a-little = A little
guide-felt-yes = Yes, and it gets in the way
guide-felt-not-known = We do not know. Adds the question to the next check-in.
guide-felt-missing = Choose an answer; “we do not know” is one
guide-try-hint = Small and soon is best. Leave it empty to promise nothing now.
guide-mark-how = How well is it going?
guide-mark-leading = Leading
guide-mark-rules = Rules
guide-mark-shared = Shared work
guide-mark-plans = Plans
guide-mark-actions = Actions
guide-mark-funding = Funding
guide-mark-standing = Standing in town
guide-degree-1 = 1, not at all
guide-degree-2 = 2, a little
guide-degree-3 = 3, partly
guide-degree-4 = 4, mostly
guide-degree-5 = 5, fully

guide-to-people-organizations-add = Add an organization
guide-to-people-list = Go to the members
guide-to-people-groups = Go to groups and roles
guide-to-people-groups-shape = Ask which shape fits
guide-to-people-recruiting = Go to the people to ask
guide-to-guide-kinds = Look at the kinds of partnership
guide-to-guide-keeping = See what the records say
guide-to-goals = Go to the goals
guide-to-goals-plan-add = Add a promise
guide-to-goals-numbers-add = Add a number
guide-to-meetings-proposals-add = Bring it as a proposal
guide-to-meetings-rules = Go to our rules

history-kind-guide-reply = answer in the guide
history-kind-guide-look = look at a part of the guide
news-guide-reply-added = Answered in the guide: { $label }
news-guide-reply-changed = Answered anew in the guide: { $label }
news-guide-look-added = Looked at in the guide: { $label }
news-guide-look-changed = Looked at again in the guide: { $label }

# What each part needs, and how many are missing.
guide-need-purpose = The purpose is written
guide-missing-purpose = Write the purpose
guide-need-reason = At least one reason why one group cannot do it alone
guide-missing-reason = One reason why one group cannot do it alone
guide-need-organizations = At least three organizations
guide-missing-organizations = { $count ->
    [one] One more organization
   *[other] { $count } more organizations
}
guide-need-lives = At least one person who lives with it, as far as it may be told: a resident seat that is held, or five who said so
guide-missing-lives = Somebody on a resident seat
guide-need-ties = All four kinds of ties have somebody, or an open invitation
guide-missing-ties = { $count ->
    [one] One more kind of tie
   *[other] { $count } more kinds of ties
}
guide-need-core = A core team of three or more
guide-missing-core = { $count ->
    [one] One more person in the core team
   *[other] { $count } more people in the core team
}
guide-need-core-jobs = The four jobs of the core team are shared out
guide-missing-core-jobs = { $count ->
    [one] One more job with a name
   *[other] { $count } more jobs with a name
}
guide-need-agreed = The vision is agreed
guide-missing-agreed = Agree the vision
guide-need-soundings = Tried on ten people outside the group
guide-missing-soundings = { $count ->
    [one] Try it on one more person outside
   *[other] Try it on { $count } more people outside
}
guide-need-goals = Every goal says for whom, how much, by when and who leads
guide-missing-goals = { $count ->
    [one] Complete one more goal
   *[other] Complete { $count } more goals
}
guide-need-strategies = Every strategy has a promise with a person and a day
guide-missing-strategies = { $count ->
    [one] A promise for one more strategy
   *[other] Promises for { $count } more strategies
}
guide-need-followed = Every goal has a number with a first value, a source and a day for the next one
guide-missing-followed = { $count ->
    [one] One more goal with such a number
   *[other] { $count } more goals with such a number
}
guide-need-broken-down = Every goal's number is broken down, or there is a reason for none
guide-missing-broken-down = { $count ->
    [one] Break down one more number
   *[other] Break down { $count } more numbers
}
guide-need-needs = Every goal says what it needs
guide-missing-needs = { $count ->
    [one] Write down what one more goal needs
   *[other] Write down what { $count } more goals need
}
guide-need-leaders = Five leaders, each with somebody who knows them
guide-missing-leaders = { $count ->
    [one] One more leader somebody knows
   *[other] { $count } more leaders somebody knows
}
guide-need-projects = Three projects under way, each with a lesson
guide-missing-projects = { $count ->
    [one] One more project with a lesson
   *[other] { $count } more projects with a lesson
}
guide-need-eight = All eight questions answered
guide-missing-eight = { $count ->
    [one] Answer one more question
   *[other] Answer { $count } more questions
}
guide-need-tries = Everything in the way has something somebody tries by a day
guide-missing-tries = { $count ->
    [one] Try something about one more
   *[other] Try something about { $count } more
}
guide-need-money = All six questions answered, in words until there is a place for money
guide-missing-money = { $count ->
    [one] Answer one more question
   *[other] Answer { $count } more questions
}
guide-need-deciding = There is a group that decides
guide-missing-deciding = Name a group that decides
guide-need-rules = At least five rules in force
guide-missing-rules = { $count ->
    [one] One more rule
   *[other] { $count } more rules
}
guide-need-group-leads = Every group has a lead
guide-missing-group-leads = { $count ->
    [one] A lead for one more group
   *[other] Leads for { $count } more groups
}
guide-need-group-goals = Every group works for a goal
guide-missing-group-goals = { $count ->
    [one] A goal for one more group
   *[other] Goals for { $count } more groups
}
guide-need-steering = No steering committee is older than six months: ask what it should become
guide-missing-steering = { $count ->
    [one] One steering committee to ask what it should become
   *[other] { $count } steering committees to ask what they should become
}
guide-need-check-in = A check-in answered by half the members within a year
guide-missing-check-in = { $count ->
    [one] One more check-in answer
   *[other] { $count } more check-in answers
}
guide-need-two-promises = A promise for each of the two lowest
guide-missing-two-promises = { $count ->
    [one] One more promise
   *[other] { $count } more promises
}
guide-need-reviewer = It is said who looks
guide-missing-reviewer = Say who looks
guide-need-seven = All seven marks are given
guide-missing-seven = Give the seven marks
guide-need-shown = Members saw it and who is to be asked: it was on the agenda of a meeting
guide-missing-shown = Put it on the agenda of a meeting
guide-need-invitation = Somebody new is being asked, by somebody, by a day
guide-missing-invitation = Invite somebody new
guide-need-access = One change that lets more people in
guide-missing-access = Change one thing that keeps people out
guide-need-opponents = You asked who loses if you win
guide-missing-opponents = Ask who loses if you win
guide-need-responses = Every move seen has an answer
guide-missing-responses = { $count ->
    [one] Answer one more move
   *[other] Answer { $count } more moves
}
guide-need-turn = It is decided what to change about yourselves, if anything
guide-missing-turn = Decide what to change

# What an answer writes, and where it shows.
guide-writes-question = Question
guide-writes-question-where = Asked beside the check-in until somebody knows
guide-barrier-absent = You looked: it does not get in the way
guide-barrier-absent-of = Not in the way: { $words }
guide-writes-purpose = Purpose
guide-writes-purpose-where = Shown in Goals, under Why we are here
guide-writes-organization = Organization
guide-writes-organization-where = Shown in People, under Organizations
guide-writes-coalition = Kind of partnership
guide-writes-coalition-where = Kept in the settings of the coalition
guide-writes-prospect = Invitation
guide-writes-prospect-where = Shown in People, under Recruiting, until they join
guide-writes-person = Member
guide-writes-person-where = Shown in People, under Members
guide-writes-office = Role
guide-writes-office-where = Shown in People, under Groups and roles
guide-writes-wording = Wording
guide-writes-wording-where = Shown in Goals, under Why we are here; every wording stays
guide-writes-sounding = Voice from outside
guide-writes-sounding-where = Shown in Goals beside the vision
guide-writes-goal = Goal
guide-writes-goal-where = Shown in Goals and on Home
guide-writes-objective = Objective
guide-writes-objective-where = Shown on the page of its goal
guide-writes-strategy = Strategy
guide-writes-strategy-where = Shown on the page of its goal and in the plan
guide-writes-promise = Promise
guide-writes-promise-where = Shown on Home until done
guide-writes-indicator = Number
guide-writes-indicator-where = Shown in Goals, under Numbers
guide-writes-finding = Fact
guide-writes-finding-where = Shown in Goals beside the evidence, with its source
guide-writes-prior-attempt = Earlier try
guide-writes-prior-attempt-where = Shown in Goals beside the evidence
guide-writes-community-leader = Leader
guide-writes-community-leader-where = Shown in Goals, under What we have
guide-writes-community-network = Network
guide-writes-community-network-where = Shown in Goals, under What we have
guide-writes-community-project = Project
guide-writes-community-project-where = Shown in Goals, under What we have
guide-writes-barrier = Barrier
guide-writes-barrier-where = Shown in Goals, under What is in the way
guide-writes-group = Group
guide-writes-group-where = Shown in People, under Groups and roles
guide-writes-rules = Rules
guide-writes-rules-where = Shown in Meetings, under Our rules
guide-writes-duty = Duty
guide-writes-duty-where = Shown in People, under Who does what
guide-writes-structure-answers = Facts about you
guide-writes-structure-answers-where = Used by the advice about your shape
guide-writes-stakeholder = Stakeholder
guide-writes-stakeholder-where = Sealed: for the core team only
guide-writes-move-seen = Move
guide-writes-move-seen-where = Sealed: for the core team only
guide-writes-guide-reply = Answer
guide-writes-guide-reply-where = Kept here until there is a place for it

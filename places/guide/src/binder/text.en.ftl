binder-title = Handover binder
binder-lede = What whoever takes over an office needs to know, made from your records on the day you need it.
binder-page-lede = Made from your records. You see in it what you may see in the places themselves.
binder-choose = Which office?
binder-for-coordinator = For the coordinator, across all groups
binder-no-offices = A binder is made for an office: chair, secretary, somebody who brings people in. Write down who holds what, and here is a binder for each.
binder-to-groups = Groups and offices
binder-of = Handover binder: { $office }
binder-coordinator = Coordinator
binder-coordinator-lead = Runs the coalition day by day, across all groups.
binder-place = { $office } of { $group }{ $kind }.
binder-on-day = For { $day }
binder-choose-day = Day of the handover
binder-choose-day-hint = Who holds what, decisions and dates are those of this day. Promises and worries are those of today.
binder-show = Show this binder
binder-open = Choose an office
binder-duties = What it is there for
binder-group-purpose = What the group is for
binder-group-authority = What the group may decide
binder-holder = Who holds it
binder-holder-until = { $name }, until { $day }
binder-vacant = Nobody yet
binder-open-end = No end set
binder-until = Until
binder-successor = Could take it over
binder-buddy = Goes along and helps
binder-handover = From whoever held it before
binder-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
binder-more-people = There are more people; the list of members has all of them.

binder-who-is-who = Who is who
binder-who-is-who-none = Nobody is written down yet.
binder-tie-coordinator = Runs the coalition day by day
binder-tie-group = In the group
binder-tie-core-team = In the core team
binder-tie-office = Holds another office
binder-name = Name
binder-from = From
binder-part = Part
binder-reach = How they like to be reached
binder-for-themselves = Speaks for themselves
binder-no-contacts = Telephone numbers and mail addresses are for those who run the coalition. Ask them.
binder-offices = All other offices
binder-office = Office
binder-group = Group

binder-promises = Open promises
binder-promises-none = Nothing is promised that is still open.
binder-promises-own = Of whoever holds the office
binder-promises-group = Of the group
binder-promises-all = Of everybody
binder-what = What
binder-who = Who
binder-by = By
binder-standing = How it goes
binder-late = Late

binder-decisions = Decisions in force
binder-decisions-none = No decision is in the register yet.
binder-number = Number
binder-decision = Decision
binder-decided-on = Decided on
binder-review-on = Look again

binder-calendar = The next six months
binder-calendar-none = Nothing has a day in the next six months.
binder-day = Day
binder-date-meeting = Meeting
binder-date-term = Term ends
binder-date-decision = Look at a decision again
binder-date-barrier = Look again at what is in the way
binder-date-number = Next number
binder-date-promise = Promised

binder-agreements = Agreements to renew
binder-agreements-none = No agreement ends or is to be looked at within a year.
binder-agreement-ends = ends on { $day }
binder-agreement-over = ended on { $day } and was not renewed
binder-agreement-review = to be looked at on { $day }

binder-relationships = Who knows whom
binder-relationships-none = Nothing is written about ties yet.
binder-leaders = People who are listened to
binder-listened-to = Why people listen
binder-known-by = Who of us knows them
binder-known-by-nobody = Nobody yet
binder-leader-plan = How we want to reach them
binder-networks = How people and groups connect
binder-introduced = Who was brought together
binder-organizations-met = { $first } and { $second }
binder-brought-in = { $name } came through { $by }

binder-how-we-decide = How we decide
binder-how-we-decide-none = No rules are in force yet. Until then more than half of the voices for or against decide.
binder-rules-text = The rules

binder-worries = Open worries
binder-worries-none = Nothing stands out today.
binder-barriers = What is in the way
binder-we-try = We try
binder-late-promises = Late promises
binder-late-numbers = Numbers that are overdue
binder-empty-offices = Offices nobody holds
binder-quiet = Quiet for long
binder-last-seen = last seen { $day }
binder-few-reasons = Few reasons to stay

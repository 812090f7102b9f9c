# What we did: activities, their codes and scores, the graph, the categories of funders.

right-goals-score = Judge what was done a second time, without seeing the first judgement

activities-lede = Log it once. It shows in the graph, on its goal, and in the words of every funder.
activities-empty = Nothing is written down yet. What did you do last week? One line and a day are enough.
activities-add = Write down what we did
activities-page-list = All entries
activities-page-growth = Changes over time
activities-page-funders = In funders' words
activities-page-agreement = Do two of us agree?
activities-page-scoring = Second scoring

activities-words = Words
activities-code = Counts as
activities-every-code = Everything
activities-goal = Goal
activities-every-goal = Every goal
activities-objective = Objective
activities-strategy = Strategy
activities-every-strategy = Every strategy
activities-every-sector = Every sector
activities-every-organization = Every organization
activities-every-place = Every place
activities-from = From
activities-until = Until
activities-from-until = { $from } to { $until }
activities-show = Show
activities-more-filters = Strategy, sector, organization, place, days
activities-found = { $count ->
    [one] 1 entry on this page
   *[other] { $count } entries on this page
}
activities-none-found = Nothing fits. Take something away above.
activities-export = Take this list with you:
activities-column-what = What we did
activities-column-when = When
activities-column-kind = Counts as
activities-column-serves = For
activities-column-who = Who
activities-column-intensity = Intensity
activities-key-event = key event

activity-coding-change = Community change
activity-coding-change-and-service = Community change and service
activity-coding-action = Community action
activity-coding-development = Development
activity-coding-organization = Organizational change
activity-coding-service = Service
activity-coding-dissemination = Telling others
activity-coding-resources = Resources gained
activity-coding-media = Media

activities-because-change = Because a program, a policy or a practice in the community is new or different, for the first time.
activities-because-change-and-service = Because something new began and people of the community already got something from it: the first time counts as a change and as a service.
activities-because-action = Because we tried to get somebody to change a program, a policy or a practice.
activities-because-development = Because it made our own group ready: planning, finding out, training our people.
activities-because-organization = Because one of our organizations now works differently.
activities-because-service = Because people of the community got information, training, help or goods.
activities-because-dissemination = Because people outside our community heard of our work.
activities-because-resources = Because it brought us money, time or goods.
activities-because-media = Because the press told of us.
activities-proposal = We would count it as: { $coding }.
activities-no-proposal = Answer what fits. We then propose what it counts as, and you may choose otherwise.
activities-chosen-by-hand = chosen by hand

activities-add-title = Write down what we did
activities-add-lede = Four lines and four short questions, less than a minute. The rest can come later.
activities-save-new = Save this entry
activities-edit = Edit
activities-edit-title = Edit: { $what }
activities-form-more = More: place, people, how far it reached, what it brought, story
activities-form-kind = What kind of thing was it?
activities-form-where = Where and with whom
activities-form-people = Who took part
activities-form-people-hint = Only counts, never names. If you count by groups, each set of groups must add up to both totals.
activities-form-strength = How much it can move
activities-form-strength-hint = From these we compute the intensity, from 0.1 to 1. It is never typed.
activities-form-gains = What it brought
activities-form-story = The story

activities-what = What did we do?
activities-what-hint = One line, like: The pharmacy began to take back medicine.
activities-what-missing = Write in one line what you did
activities-happened-on = When
activities-happened-on-missing = Choose the day it happened
activities-happened-on-coming = This day has not come yet. Choose today or a day before
activities-until-on = Last day
activities-until-on-hint = For something that took several days.
activities-until-on-before = The last day is before the first. Choose a later one
activities-person-id = Who did it
activities-person-none = Several of us, or nobody in particular
activities-person-unknown = Choose a person from the list
activities-serves = What it is for
activities-serves-hint = The strategy, if you know it: its objective and goal follow.
activities-serves-none = Not for one goal
activities-place = Where
activities-place-hint = Like Elk Ridge. The same words each time let you compare places.
activities-organization-id = Organization
activities-organization-none = Theirs, or none
activities-organization-hint = Left open, it is the organization the person speaks for.
activities-organization-unknown = Choose an organization from the list
activities-sector = Sector
activities-sector-none = No sector
activities-sector-unknown = Choose a sector from the list
activities-promise-id = It kept this promise
activities-promise-none = No promise
activities-inside = Was it work inside our group?
activities-aimed = Was it about getting somebody to change a rule, a program or a habit of work?
activities-received = Who got something from it?
activities-brought = Did it bring us something?
activity-inside-no = No
activity-inside-prepared = Yes, it prepared us
activity-inside-we-changed = Yes, we work differently now
activity-aimed-no = No
activity-aimed-asked = Yes, we asked for it
activity-aimed-happened = Yes, and the change is here, for the first time
activity-received-nobody = Nobody yet
activity-received-community = People of the community
activity-received-others = People elsewhere
activity-brought-nothing = No
activity-brought-gains = Money, time or goods
activity-brought-press = Press
activities-coding = Count it as
activities-coding-as-proposed = As the answers say
activities-coding-missing = Answer at least one question, or choose below what it counts as
activities-people = People in all
activities-newcomers = Of them, for the first time
activities-count-wrong = Write a whole number with digits, like 120
activities-more-new-than-people = { $found } people for the first time are more than { $total } in all. Correct one of them
activities-groups = The same people by groups
activities-groups-hint = By age, by language, or whatever a funder asks. Rows can stay empty; save to get more rows.
activities-group-nth = Group { $count }
activities-group-by = Counted by
activities-group-name = Group
activities-group-people = People
activities-group-new = For the first time
activities-group-by-missing = Choose what this group is counted by
activities-group-name-missing = Write what the group is called
activities-groups-unequal = { $by ->
    [age] By age
    [gender] By gender
    [heritage] By heritage
    [language] By language
    [part] By their part
   *[other] By place
} the groups add up to { $found } people, but the total says { $total }. Make them equal
activities-groups-new-unequal = { $by ->
    [age] By age
    [gender] By gender
    [heritage] By heritage
    [language] By language
    [part] By their part
   *[other] By place
} the groups add up to { $found } people for the first time, but the total says { $total }. Make them equal
activity-by-age = Age
activity-by-gender = Gender
activity-by-heritage = Heritage
activity-by-language = Language
activity-by-part = Their part: student, parent, staff
activity-by-place = Place
activities-duration = How long does it go on?
activity-duration-once = Once
activity-duration-more-than-once = More than once
activity-duration-ongoing = Ongoing
activities-change-strategy = By which way of changing things
activities-strategy-as-chain = As its strategy says
activities-reached = People it reached
activities-population = People it was meant for
activities-population-hint = Up to 5% reached is low, above 5% to 20% medium, above 20% high.
activities-population-nobody = It was meant for somebody. Write how many people, or leave this empty
activities-reached-too-many = It reached more people than it was meant for. Correct one of the two numbers
activities-reach = Reach, if nobody counted
activities-goal-fit = How closely it serves the goal
activities-target-fit = How closely it meets the people meant
activities-fit-hint = For coalitions that score all five. With both, the intensity is the mean of five.
activities-fit-alone = Choose both, goal and people meant, or neither
activities-as-it-is = As it is now
activities-not-said = Not scored
activity-level-low = Low
activity-level-medium = Medium
activity-level-high = High
activities-gained-cents = Money, in dollars
activities-money-wrong = Write the amount with digits, like 3400 or 3,400.50
activities-gained-hours = Hours given by volunteers
activities-hours-wrong = Write hours with digits and at most two decimals, like 12 or 1.5
activities-gained-goods = Goods
activities-gained-goods-hint = Like 500 mailing bags.
activities-goods-cents = What the goods are worth, in dollars
activities-worth = worth { $amount }
activities-media = Press
activities-media-none = No press
activity-medium-newspaper = Newspaper
activity-medium-radio = Radio
activity-medium-television = Television
activity-medium-web = Web
activity-medium-social-media = Social media
activity-medium-newsletter = Newsletter
activities-story = What happened, in a few sentences
activities-story-hint = Who felt a difference? Ask before you name anyone.
activities-is-key-event = A key event, marked in the graph
activities-is-key-event-hint = A turning point: few entries are.
activities-categories = In funders' words
activities-category-by-rule = As its rules say

activities-facts = What we know
activities-part-duration = How long
activities-part-reach = Reach
activities-part-way = Way of change
activities-part-goal = Fit to the goal
activities-part-target = Fit to the people meant
activities-code-by-hand = Somebody chose this code.
activities-intensity-scale = on a scale from 0.1 to 1, the mean of
activities-intensity-none = Not scored. It needs how long, how far it reached, and by which way.
activities-reach-counted = { $reached } of { $population } people, { $percent }.
activities-people-count = { $count ->
    [one] 1 person took part.
   *[other] { $count } people took part.
}
activities-newcomers-count = { $count ->
    [0] Nobody for the first time.
    [one] 1 of them for the first time.
   *[other] { $count } of them for the first time.
}
activities-in-no-category = in none of its categories
activities-second-title = Second scoring
activities-second-blind = What the first scorer made of it shows here once you have judged it.
activities-second-none = Nobody has judged it a second time.
activities-second-agrees = { $name } judged it without seeing our code, and agrees.
activities-second-differs = { $name } judged it without seeing our code, as: { $coding }.
activities-score-it = Judge it
activities-settle = Settle it
activities-see-settled = How it was settled
activities-remove = Remove this entry
activities-remove-hint = History can bring it back.
activities-history = Everything that changed here
activities-logged-by = Written down by { $name }
activities-all-of-them = All of them
activities-none-of-goal = Nothing is written down for this goal yet.

activities-scoring-title = Second scoring
activities-scoring-lede = Somebody who did not write an entry down judges it without seeing the first code. That shows whether our codes mean the same to all of us.
activities-scoring-none = Nothing waits for you. Entries you wrote down yourself are for somebody else to judge.
activities-scoring-blind = You see what was written down, without its code and its intensity.
activities-second = What would you count it as?
activities-second-hint = The first time something new is there and people got something from it, it is both.
activities-second-missing = Choose what it counts as
activities-second-own = You wrote this down yourself. Somebody else has to judge it
activities-second-seen = You could see its code, so somebody else has to judge it
activities-sealed = Waits for your judgement
activities-sealed-not-counted = { $count ->
    [one] 1 entry waits for your judgement. It is not counted here, so that no sum tells you its code.
   *[other] { $count } entries wait for your judgement. They are not counted here, so that no sum tells you their codes.
}
activities-judging-yes = You judge what others write down. Until you have, its code is hidden from you on every page, in every file and in the history.
activities-judging-no = You see every code, so you do not judge a second time. If you begin, you judge what others write down from now on, and their codes are hidden from you until you have.
activities-judging-begin = Begin to judge
activities-judging-stop = Stop judging and show me every code
activities-scoring-not-judging = Nothing waits for you, because you do not judge.
activities-note = Note
activities-note-hint = What made it hard to judge?
activities-save-score = Save my judgement
activities-scored-already = This entry has been judged a second time already.

activities-agreement-title = Do two of us agree?
activities-agreement-none = Nobody has judged these entries a second time yet.
activities-agreement-finding = Two of us gave { $percent } of { $judged } entries the same code
activities-agreement-measured = Codes given by whoever wrote the entry down, and by a second scorer who did not see them. { $period }.
activities-agreement-judged = Entries judged twice
activities-agreement-waiting = Not yet judged twice
activities-agreement-percent = Same code
activities-agreement-kappa = Cohen's kappa
activities-agreement-kappa-none = Kappa is n/a: everything got one and the same code, so there is nothing to tell apart.
activities-agreement-kappa-hint = Kappa takes away the agreement that chance alone would bring: 1 is full agreement, 0 is what chance brings. An entry with two codes counts as equal only if both are.
activities-agreement-table = How the codes were given
activities-agreement-first = First code
activities-agreement-second = Second code
activities-agreement-entries = Entries
activities-agreement-same = same
activities-disputes = To settle
activities-disputes-none = Nothing is in dispute.
activities-settled-list = Settled
activities-dispute-title = Two judgements of: { $what }
activities-first-said = The entry said
activities-second-said = { $name } said
activities-settled-form = Settle it
activities-settled-hint = Talk about it first. The entry then gets this code; both judgements stay as they were and keep counting in the agreement.
activities-settled = What you agreed on
activities-settled-missing = Choose the code you agreed on
activities-settled-why = Why
activities-settled-why-missing = Write in a sentence why
activities-save-settled = Settle
activities-settled-as = Settled as
activities-settled-by = { $name }, { $day }

activities-growth-title = Changes over time
activities-growth-none = Nothing of this kind was written down in these days.
activities-growth-finding = { $code }: { $count } since { $month }
activities-growth-measured = All entries added up from the first day on, { $period }.
activities-growth-description = A line that climbs one step with each entry: { $code }, from 0 to { $count }, { $period }. { $events ->
    [0] No key event is marked.
    [one] 1 key event is marked.
   *[other] { $events } key events are marked.
}
activities-growth-axis = { $code }, added up
activities-growth-over = Show a number below it
activities-growth-over-none = No number
activities-growth-not-cause = Both share one line of time and keep a scale each. That one follows the other does not say that it caused it.
activities-growth-over-description = Below it, on the same days: { $name }, from { $first } to { $last }.
activities-growth-over-hidden = There is no value of this number to show in these days.
activities-growth-events = Key events
activities-growth-table = The numbers behind it
activities-growth-year = Year
activities-growth-new = New
activities-growth-so-far = So far
activities-contribution = Where it comes from
activities-contribution-by = By
activities-contribution-changes = Community changes
activities-contribution-entries = Entries
activities-contribution-intensity = Mean intensity
activities-contribution-goal = Goal
activities-contribution-strategy = Strategy
activities-contribution-sector = Sector
activities-contribution-place = Place
activities-contribution-nothing = Nothing named
activities-contribution-description = Community changes { $by ->
    [goal] by goal
    [strategy] by strategy
    [sector] by sector
   *[other] by place
}, most first.

activities-funders-title = In funders' words
activities-funders-lede = Every entry is written down once. Here it is in the categories of each funder.
activities-funders-table = Categories of
activities-funders-category = Category
activities-funders-entries = Entries
activities-funders-people = People counted
activities-funders-outside = In none of these
activities-funders-breadth = { $used } of 7 strategies used. { $broad ->
    [yes] That is broad: five or more are.
   *[no] Broad means at least five.
}
activities-funders-breadth-hint = In the national evaluation of drug-free communities, 63% of coalitions used at least five.
search-kind-activity = What we did
history-kind-activity = entry of what we did
history-kind-activity-score = second judgement
history-kind-activity-judge = judging a second time
history-kind-crosswalk-table = Categories of a funder

news-activity-added = What we did: { $label }
news-activity-changed = Something new about what we did: { $label }

# Numbers: what is followed over time, its readings, where they come from.

numbers-title = Numbers
numbers-empty = No numbers yet. One old number is enough to begin.
numbers-late = { $count ->
    [one] One number is late.
   *[other] { $count } numbers are late.
}
numbers-of-goal = Numbers of: { $goal }
numbers-export = Take this list with you:
numbers-paste-link = Paste or import many at once
numbers-readings-link = Every single value
numbers-no-value = no value

numbers-column-name = Number
numbers-column-newest = Newest
numbers-column-target = Target
numbers-column-trend = Trend
numbers-column-status = Status
numbers-column-due = Next due
numbers-column-period = When
numbers-column-value = Value
numbers-column-limits = Likely between
numbers-column-people = Answers or people
numbers-column-note = Note
numbers-column-group = Group
numbers-column-whose = Of whom
numbers-everybody = Everybody

numbers-status-reached = Reached
numbers-status-on-track = On track
numbers-status-watch = Watch
numbers-status-behind = Behind
numbers-status-rule = Status compares the newest value with the straight line from the starting value to the target. On the line or better: on track. Worse, but at least half of the change expected by then is made: watch. Less than half: behind.

numbers-finding-up = { $name }: up { $count ->
    [one] since the last time
   *[other] { $count } times in a row
}, now { $value }
numbers-finding-down = { $name }: down { $count ->
    [one] since the last time
   *[other] { $count } times in a row
}, now { $value }
numbers-finding-same = { $name }: unchanged at { $value }
numbers-finding-one = { $name }: { $value }
numbers-trend-from-to = Trend from { $first } to { $newest }
numbers-rate-value = { $value } per { $multiplier }
numbers-target-by = { $target } by { $month }
numbers-target-sentence = Target: { $target }
numbers-target-change = { $change } from the starting value
numbers-next-due-sentence = Next number due { $day }.
numbers-points = { $points } points
numbers-change-both = { $points }, { $percent }
numbers-value-in = { $value }, { $period }
numbers-limits = { $lower } to { $upper } ({ $method })
numbers-how-sure = { $period }, likely between { $limits }.
numbers-forecast-said = The long dashes show where the line goes if nothing changes: a straight line through the last five values.
numbers-method-wilson = Wilson, 95%
numbers-method-exact-poisson = exact Poisson, 95%
numbers-method-byar = Byar, 95%
numbers-method-stated = as the source states it
numbers-method-survey = from the survey sample, 95%
numbers-quarter = { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] 4th
} quarter { $year }
numbers-half = { $number ->
    [1] 1st
   *[other] 2nd
} half { $year }
numbers-question-number = question { $count }

numbers-hidden-hidden-at-source = hidden by the source
numbers-hidden-small-numbers = hidden to protect small groups
numbers-hidden-uncertain = hidden, too uncertain
numbers-hidden-counts-not-told = hidden, counts are not told
numbers-hidden-part-hidden = hidden, a part of it is hidden

numbers-as-table = See these numbers as a table
numbers-source-line = Source: { $source }.
numbers-source-with-answers = Source: { $source }, { $count } answers in { $period }.
numbers-chart-target = { $target } target
numbers-chart-target-word = target
numbers-chart-started = We started, { $month }
numbers-chart-started-short = We started
numbers-chart-question-changed = The question changed
numbers-chart-question-changed-short = New question
numbers-chart-line-chart = Line chart.
numbers-chart-own = { $name }: from { $first } in { $from } to { $newest } in { $to }.
numbers-chart-none = { $name } has no value to show yet.
numbers-chart-highest = The highest value was { $most } in { $when }.
numbers-chart-target-sentence = The target is { $target }.
numbers-chart-other = { $name }: from { $first } to { $newest }.

numbers-story-title = The story behind the numbers
numbers-story-none = Why is it like this, and for whom? A few honest sentences help more than another number.
numbers-story-write = Write the story
numbers-story-edit = Change the story
numbers-story-form-title = The story behind: { $name }
numbers-written-by = Written by { $name }.
numbers-agreed = Agreed { $day }.
numbers-written-and-agreed = Written by { $name }, agreed { $day }.
numbers-left-out-title = Who is left out, { $period }
numbers-left-out-none-title = Who is left out
numbers-left-out-none = No values for groups yet. Grade, language or place often tell more than the whole.
numbers-left-out-mark = Mark is { $name }, { $value }.

numbers-add = Add a number
numbers-add-lede = A name is enough to begin. Values come next.
numbers-save-new = Add this number
numbers-edit = Edit
numbers-edit-title = Edit: { $name }
numbers-remove = Remove this number and all its values
numbers-still-needed = Other numbers are computed from this one. Change them first
numbers-add-reading = Add a value
numbers-save-reading = Add this value
numbers-reading-title = { $whose }, { $period }
numbers-readings-title = Every value of: { $name }
numbers-remove-reading = Remove this value
numbers-no-readings = No values yet. One old value is enough to begin.
numbers-derived-empty = This number is computed. It appears once all its parts have a value for the same time.
numbers-own-values = All values for everybody
numbers-groups-title = Values by group
numbers-details = What this number is
numbers-change = Change since the start
numbers-measures-objectives = Objectives it measures
numbers-percent-of-target = Newest value in percent of the target

numbers-form-what = What it is
numbers-form-more = Unit, place, population, computed numbers
numbers-form-computed = Computed from other numbers
numbers-form-aim = Where it should go
numbers-form-baseline = Starting value and forecast
numbers-form-origin = Where it comes from
numbers-name = Name
numbers-name-hint = Short, like: Misuse in the past 30 days.
numbers-name-missing = Write a name
numbers-measures = What is measured, in whom, when
numbers-measures-hint = Like: students reporting misuse in the past 30 days, spring survey.
numbers-goal-id = Goal it belongs to
numbers-goal-none = None yet
numbers-goal-unknown = Choose a goal from the list
numbers-kind = How the value comes about
numbers-kind-proportion = A part of a group, in percent: how many of how many
numbers-kind-rate = A rate: events for so many people
numbers-kind-count = A count or a weight
numbers-kind-mean = An average
numbers-kind-money = Money
numbers-kind-share = A percent somebody else computed
numbers-kind-derived = Computed from other numbers
numbers-kind-fixed = There are values already, and they would mean something else. Add another number instead
numbers-polarity = Which way is better?
numbers-polarity-down = Lower is better
numbers-polarity-up = Higher is better
numbers-unit = Unit
numbers-unit-hint = Like lb, people, hours. Percent and dollars come by themselves.
numbers-decimals = Digits behind the decimal point
numbers-decimals-hint = 0 to 4.
numbers-decimals-wrong = Write a digit from 0 to 4
numbers-multiplier = A rate is for how many?
numbers-multiplier-hint = Like 1,000 or 100,000. A ratio of two numbers is times this too.
numbers-multiplier-wrong = Write a whole number, like 100000
numbers-occurrence = Cases counted
numbers-occurrence-none = Does not apply
numbers-occurrence-prevalence = All cases there are (prevalence)
numbers-occurrence-incidence = New cases only (incidence)
numbers-place = Place
numbers-population = Population
numbers-derivation = How it is computed
numbers-derivation-none = It is not computed
numbers-derivation-ratio = The first divided by the second
numbers-derivation-difference = The first less the second
numbers-derivation-sum = All together
numbers-derivation-missing = Choose how it is computed
numbers-derived-not-typed = This number is computed from others. Change a value there
numbers-parts = Computed from
numbers-parts-hint = In the order of this list. Only used when it is computed.
numbers-parts-wrong = Choose two numbers; for a sum, two to six
numbers-parts-own = A number cannot be computed from itself
numbers-parts-unknown = Choose numbers from the list that are not computed themselves
numbers-target = Target
numbers-target-hint = With digits, like 6.0. Below you can say that it is a change.
numbers-target-on = By which day
numbers-target-day-missing = Choose the day the target should be reached
numbers-target-kind = The target is
numbers-target-kind-absolute = The value to reach
numbers-target-kind-change = So much more or less than the starting value
numbers-target-kind-percent-change = So many percent more or less than the starting value
numbers-baseline = Starting value
numbers-baseline-first = The first value
numbers-baseline-missing = A change needs a starting value. Choose one
numbers-forecast = Where the line goes by itself
numbers-forecast-none = Do not draw it
numbers-forecast-straight-line = A straight line through the last five values (least squares)
numbers-source-id = Source
numbers-source-none = Not said
numbers-source-unknown = Choose a source from the list
numbers-new-source = Or a new source
numbers-new-source-hint = Like: county student survey.
numbers-frequency = How often there is a new value
numbers-frequency-monthly = Every month
numbers-frequency-quarterly = Every three months
numbers-frequency-half-yearly = Every half year
numbers-frequency-yearly = Every year
numbers-frequency-two-yearly = Every two years
numbers-frequency-irregular = Now and then
numbers-next-due = Next one due
numbers-next-due-hint = When the value after this one should be here.
numbers-comparison-note = About the comparison
numbers-comparison-note-hint = Like: state line is the state survey, same question.

numbers-finding = What it shows, in one sentence
numbers-finding-hint = The title of the chart, like: misuse has fallen four years running. Left empty, we write one.
numbers-story = The story
numbers-story-hint = Why is it like this, for whom, what helped, what did not?
numbers-not-claimed = What we do not claim
numbers-not-claimed-hint = Like: the state fell a little too.
numbers-quote = A voice
numbers-quote-by = Whose voice, and where
numbers-quote-by-hint = A group rather than a name, unless the person agreed.
numbers-written-by-label = Written by
numbers-agreed-on = Agreed on

numbers-period = For when
numbers-period-hint = A year like 2025, a school year like 2024-2025, 2025-Q2, a month like 2025-05, or a day like 2025-05-14.
numbers-period-wrong = Write a year from 1900 on, like 2025, or a month like 2025-05
numbers-period-ahead = This time has not begun yet
numbers-period-taken = There is a value for this time already. Open it to correct it
numbers-value = Value
numbers-value-direct = Value, where the parts are not known
numbers-value-hint = With digits, like 3400.
numbers-value-hint-percent = In percent, like 7.4.
numbers-value-hint-unit = In { $unit }, with digits.
numbers-value-missing = Write the value
numbers-value-negative = This cannot be below zero
numbers-value-disagrees = The value is not what the two numbers give. Leave one of them out
numbers-percent-range = A percent lies between 0 and 100
numbers-percent-meaning = Is this a percent or a part of one? Choose which is meant
numbers-percent-which = Which is meant?
numbers-percent-as-is = { $value }%
numbers-percent-as-part = { $value }%, written as a part of one
numbers-numerator = How many
numbers-numerator-hint = Those it happened to, like 87.
numbers-numerator-negative = How many cannot be below zero
numbers-numerator-above = This cannot be more than the whole group below
numbers-numerator-missing = Write how many
numbers-denominator = Of how many
numbers-denominator-hint = Everybody who answered or could have, like 1180.
numbers-denominator-negative = A group cannot be below zero
numbers-denominator-missing = Write of how many
numbers-sample-size = Answers behind it
numbers-sample-wrong = Write a whole number, like 1180
numbers-lower = Lower limit, if the source states one
numbers-lower-hint = Left empty, it is computed and the method is named.
numbers-upper = Upper limit
numbers-limits-wrong = The value lies outside of these limits
numbers-amount-wrong = Write the number with digits, like 7.4
numbers-amount-too-large = This is larger than a trillion. Check the number
numbers-reading-more = A group, a comparison, a hidden value, a changed question
numbers-series = Comparison
numbers-series-hint = Empty for our own; otherwise a name like State.
numbers-breakdown = Groups by
numbers-breakdown-hint = Like grade or language at home.
numbers-group = Group
numbers-group-hint = Like Grade 12.
numbers-group-half = Write both what the groups are by and which group it is
numbers-question = Version of the question
numbers-question-hint = Count up when the question or the way of counting changes. No line is drawn across.
numbers-question-wrong = Write a whole number from 1 to 99
numbers-state = Is there a value?
numbers-state-number = Yes
numbers-state-suppressed = The source hides it
numbers-state-missing = Nobody has it
numbers-note = Note

numbers-sources-title = Sources
numbers-sources-lede = Where numbers come from, and how small a group may be before it is hidden.
numbers-sources-none = No sources yet. A source has a name, how often it comes, and a rule for small groups.
numbers-source-add = Add a source
numbers-source-name = Name
numbers-source-name-missing = Write a name
numbers-source-link = Link
numbers-source-note = Note
numbers-source-note-hint = Who asks, whom, how; what to be careful with.
numbers-source-frequency = How often there is a new value
numbers-source-policy = Small groups
numbers-policy = Small groups

numbers-paste-title = Many values at once
numbers-paste-lede = For all numbers: name them in the first column.
numbers-paste = Paste a table
numbers-paste-hint = Straight from a spreadsheet, with its first line.
numbers-paste-example-one = Year	Value	Answers
numbers-paste-example = Number	Year	Value
numbers-paste-file = Or choose a file
numbers-paste-file-hint = A spreadsheet (.xlsx) or .csv of at most 4 MB.
numbers-paste-check = Check the values
numbers-paste-shapes = Tables we can read
numbers-paste-shape-one = One value a row: columns named year, value, and if you have them numerator, denominator, answers, group, comparison.
numbers-paste-shape-two = Years across the top, one row for each comparison or group.
numbers-paste-shape-three = Years down the side, one column for each comparison or group. A group is named like Grade: Grade 8.
numbers-paste-marks = An asterisk, 1-5, <10 and similar count as hidden by the source; NA and a dash as no value. Neither ever becomes a number.
numbers-paste-nothing-yet = Nothing is saved before you have seen what becomes of every row.
numbers-paste-refused = This table cannot be read
numbers-paste-your-table = your table
numbers-paste-empty = Paste a table or choose a file
numbers-paste-no-numbers = We find no column with times, or none with values. Name one year and another one value.
numbers-paste-too-long = This is too much at once: at most 5,000 values. Split the table in two.
numbers-check-title = What becomes of each value
numbers-check-rows = Row by row
numbers-check-new = { $count } new
numbers-check-corrections = { $count ->
    [one] 1 changes what is stored
   *[other] { $count } change what is stored
}
numbers-check-same = { $count } the same as stored
numbers-check-nothing = { $count ->
    [one] 1 empty cell
   *[other] { $count } empty cells
}
numbers-check-wrong = { $count ->
    [one] 1 needs another look
   *[other] { $count } need another look
}
numbers-check-save = { $count ->
    [one] Save 1 value
   *[other] Save { $count } values
}
numbers-check-left = { $count ->
    [one] One value is not saved: see why below.
   *[other] { $count } values are not saved: see why below.
}
numbers-check-not-rows = These lines are no rows with values: { $lines }. They look like titles, totals or remarks.
numbers-check-unread = These columns are not read: { $columns }.
numbers-check-more = { $count } more rows are fine and not shown.
numbers-percent-which-all = Some percents are smaller than one. Which is meant?
numbers-column-line = Line
numbers-column-verdict = What becomes of it
numbers-verdict-new = New: { $value }
numbers-verdict-correction = { $was } becomes { $becomes }
numbers-verdict-same = The same is stored
numbers-verdict-unknown = There is no number of this name
numbers-verdict-twice = The same time and group stand on line { $count }
numbers-id = Number
numbers-too-many-readings = Send at most 5,000 readings at once

news-indicator-added = A new number to follow: { $label }
news-indicator-changed = Something new about the number: { $label }
news-indicator-removed = No longer followed: { $label }
news-reading-added = A new value: { $label }
news-reading-changed = A value was corrected: { $label }
news-reading-removed = A value was taken out: { $label }
news-data-source-added = A new source of numbers: { $label }
news-data-source-changed = A source of numbers was changed: { $label }
news-data-source-removed = A source of numbers was removed: { $label }
numbers-source-remove = Remove this source
numbers-source-needed = Numbers come from this source. Choose another one for them first
numbers-due = A new value: { $name }
search-kind-indicator = Numbers
history-kind-indicator = number
history-kind-data-source = source of numbers
history-kind-reading = value of a number
numbers-limits-of-survey = The limits of this value come from a survey file: they know its weights and schools. If you change the value or the number of answers, they no longer belong to it and are left out. State other limits if the report of the survey has them.

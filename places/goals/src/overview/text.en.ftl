# The pages of all goals and of one goal.

overview-target = , target { $target }
overview-no-number = No number stands for it yet.
overview-dotted-line = Dotted line is the target.
overview-headline-title = The number that stands for it
overview-headline-none = No numbers yet. One old number is enough to begin.
overview-story-title = The story behind the numbers
overview-story-none = Why does the number look as it does? Two sentences are a start.
overview-left-out-title = Who is left out
overview-left-out-none = Numbers of single groups will show who gains and who does not.
overview-needs-title = What it needs
overview-needs-none = Nothing yet. Say on a promise of this goal what it needs, in words or in money, and it shows here.
overview-needs-money = Money its open promises need
overview-needs-given = Money given so far
overview-needs-goods = Goods given so far, at their worth
overview-needs-hours = Hours given so far
overview-needs-more = { $count ->
    [one] One more promise needs something
   *[other] { $count } more promises need something
}
overview-groups-title = Groups that work on it
overview-partners-title = Partners with a part to play
overview-partners-none = Whoever leads or promises something shows here.

overview-edit = Edit
overview-home-title = Where we are on our goals
overview-order = Change the order
overview-take-along = Take this list with you:
overview-objectives = Objectives
overview-strategies = Strategies
overview-ended-on = Ended on
overview-reached-on = Reached on { $day }
overview-given-up-on = Given up on { $day }
overview-ended = { $count ->
    [one] 1 goal that has ended
   *[other] { $count } goals that have ended
}
overview-orphans-title = Not yet part of a goal
overview-orphans-lede = Everything we do should lead to a change we want. These do not yet say which.
overview-orphans-mend = Say where it belongs
overview-orphan-objective = An objective whose goal is gone
overview-orphan-strategy = A strategy that serves no objective yet
overview-chain-title = How we get there
overview-chain-none = Objectives say how much by when; strategies say how. Start with one objective.
overview-no-objective = These serve no objective yet:
overview-no-strategy = No strategy serves it yet.
overview-vision = Vision
overview-goal = Goal
overview-objective = Objective
overview-measured-title = The number that measures it
overview-measured-none = No number measures it yet. Edit it to choose one of the goal.
overview-measured-by = Measured by
overview-serves-title = What it serves
overview-serves-nothing = It leads to no goal yet. Edit it to say where it belongs.
overview-classes-title = How it changes things
overview-no-class = Nobody has said yet which of the seven ways it is.
overview-works-here = works here
overview-objective-whole = Specific, measurable and timed: anybody can tell whether it came true.
overview-objective-gaps = { $count ->
    [one] One thing would make it easier to tell whether it came true:
   *[other] { $count } things would make it easier to tell whether it came true:
}
overview-history-title = What changed here
overview-history-link = Everything that changed here
overview-history-added = { $name } added this { $what }
overview-history-changed = { $name } changed this { $what }
overview-history-removed = { $name } removed this { $what }
overview-goal-gaps = This goal is not told whole yet:
overview-orphan-promise = A promise that serves no goal yet
overview-partners-more = Ask one more for a part
overview-end-question = Reached, or not worth it any more?
overview-kind-any = record

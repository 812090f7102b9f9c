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
overview-plan-title = Action plan: who does what by when
overview-plan-none = No one has promised anything yet. A promise has a person and a date.
overview-needs-title = What it needs
overview-needs-none = Money and gifts for this goal will show here once there is a budget.
overview-in-the-way-none = Nothing is noted. Every goal has something in its way.
overview-partners-title = Partners with a part to play
overview-partners-none = Whoever leads or promises something shows here.

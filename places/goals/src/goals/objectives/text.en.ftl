# Objectives: by when, who will have what, from where to where.

objectives-add = Write an objective
objectives-add-lede = One sentence: by when, who will have what, from where to where. Gaps are welcome; we say what is missing.
objectives-save-new = Add this objective
objectives-edit = Change the objective
objectives-remove = Remove this objective
objectives-remove-hint = Its strategies stay with the goal. The history can bring it back.
objectives-goal-id = Goal
objectives-goal-missing = Choose the goal it belongs to
objectives-goal-unknown = Choose a goal from the list
objectives-nothing-said = Write who will have what
objectives-help = An objective reads as one sentence:
objectives-by = By
objectives-who = who
objectives-who-hint = Like "families of students in grade 12".
objectives-what = will have
objectives-what-hint = Like "a locked place for medicine at home".
objectives-answer-baseline = Write down where it stands
objectives-baseline-question = The question for the beginning
objectives-from-value = from
objectives-from-hint = Now: 31%, 480 lb.
objectives-to-value = to
objectives-to-hint = Then, written the same way.
objectives-indicator-id = The number that measures it
objectives-indicator-hint = One of the numbers of the goal; it shows on the objective's page.
objectives-position = Order
objectives-sentence = By { $by }, { $who } will have { $what }, from { $from } to { $to }.

objectives-gap-by = When should this be true? Without a day nobody can say it is late.
objectives-gap-who = For whom? "The community" is hard to count; name the people.
objectives-gap-what = What will they have, know or do that they do not today?
objectives-gap-from = Where does it stand now? A guess marked "guess" is fine.
objectives-gap-to = How much is enough?
objectives-gap-from-has-no-number = Where it stands now has no number. Even a rough one lets you see change.
objectives-gap-to-has-no-number = Where it should be has no number. Even a rough one lets you see change.
objectives-gap-units-differ = One value is a percentage and the other is not. Write both the same way.
objectives-gap-over-hundred = A share of people cannot be over 100%.
objectives-gap-looks-like-fraction = Both shares are under 1%. Did you mean a fraction, like 0.12 for 12%?
objectives-gap-nothing-changes = Both values are the same. What should be different?
search-kind-objective = Objectives

news-objective-added = New objective: { $label }
news-objective-changed = Something new about the objective: { $label }

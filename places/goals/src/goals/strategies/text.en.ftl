# Strategies: ways toward a goal.

strategy-add = Add a strategy
strategy-add-lede = A way toward a goal. What people promise to do hangs on it.
strategy-save-new = Add this strategy
strategy-edit = Change the strategy
strategy-remove = Remove this strategy
strategy-remove-hint = What was promised for it stays and waits for another strategy. The history can bring it back.
strategy-name = Strategy, in a few words
strategy-name-hint = Like "Make leftover medicine easy to hand back".
strategy-name-missing = Write the strategy in a few words
strategy-serves = What it works toward
strategy-serves-hint = Choose the objective if there is one, otherwise the goal.
strategy-serves-choose = Choose a goal or an objective
strategy-serves-missing = Choose what it works toward
strategy-serves-unknown = Choose a goal or an objective from the list
strategy-goal-id = Goal
strategy-objective-id = Objective
strategy-change-strategy = How it changes things
strategy-change-strategy-hint = The seven ways to change a community. The last four last longest.
strategy-care-stages = Stages of care it works at
strategy-position = Order

news-strategy-added = New strategy: { $label }
news-strategy-changed = Something new about the strategy: { $label }

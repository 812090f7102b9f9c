# The logic model: from the problem to what is different.

logic-model-title = From the problem to what will be different
logic-model-begin = Ask "but why?" of the problem, and "but why here?" of each answer. What you can show with a figure, you can check later.
logic-model-done = done
logic-model-problem = Problem
logic-model-root-causes = But why? Root causes
logic-model-local-conditions = But why here? Local conditions
logic-model-strategies = Strategies
logic-model-activities = Promised and done
logic-model-short-outcomes = Objectives, sooner
logic-model-long-outcomes = Goal, later
logic-model-column-stage = Part
logic-model-column-what = What
logic-model-column-shows = What shows it
logic-model-column-leads = Leads to
logic-model-none-yet = None yet
logic-model-description = Logic model. The problem leads to { $causes } root causes and { $conditions } local conditions, answered by { $strategies } strategies with { $activities } promises, toward { $objectives } objectives and the goal. The table below says the same.
logic-model-answers = What it answers here
logic-model-no-conditions = Nobody has said yet what makes it so here.
logic-model-no-answer = No strategy answers it yet
logic-model-history = Everything that changed here
logic-model-edit = Edit

root-causes-add = Add a root cause
root-causes-add-lede = One answer to "but why is this a problem?".
root-causes-lede = A root cause: one answer to "but why?".
root-causes-save-new = Add this cause
root-causes-edit = Change the root cause
root-causes-remove = Remove this cause
root-causes-remove-hint = Its local conditions stay with the problem. The history can bring it back.
root-causes-goal-id = Goal
root-causes-position = Order
root-causes-words = But why?
root-causes-words-hint = Like "Medicine is easy to get at home".
root-causes-words-missing = Write the cause in a few words

local-conditions-add = Add a local condition
local-conditions-add-lede = What makes the cause so in this place, and what shows it.
local-conditions-lede = A local condition: one answer to "but why here?".
local-conditions-save-new = Add this condition
local-conditions-edit = Change the local condition
local-conditions-remove = Remove this condition
local-conditions-remove-hint = The history can bring it back.
local-conditions-goal-id = Goal
local-conditions-position = Order
local-conditions-cause-id = Root cause
local-conditions-no-cause = None of them yet
local-conditions-cause-unknown = Choose a cause of the same goal
local-conditions-words = But why here?
local-conditions-words-hint = Like "Few homes lock their medicine".
local-conditions-words-missing = Write the condition in a few words
local-conditions-figure = What shows it
local-conditions-figure-hint = Like "9 of 64 homes visited had a lock".
local-conditions-source = Where that is from
local-conditions-source-hint = Like "home visits, fall 2025".
local-conditions-strategies = Strategies that answer it

history-kind-root-cause = root cause
history-kind-local-condition = local condition
logic-model-more = and { $count } more

news-root-cause-added = A cause behind the problem: { $label }
news-local-condition-added = How it shows here: { $label }

# Goals, objectives and strategies.

goals-empty = What should be different, for whom, by when? Start with one.
goals-write = Write a goal
goals-tabs-of-goal = This goal
goals-tab-overview = Overview
goals-tab-logic-model = Logic model
goals-tab-history = History
goals-number-of = Goal { $number } of { $count }
goals-ended-goal = A goal that has ended
goals-lead-is = Lead: { $name }.
goals-no-lead = Nobody leads it yet.
goals-sentence = By { $month }, { $change }.
goals-sentence-without-day = { $change }.

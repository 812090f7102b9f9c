# The agenda of a meeting.
agenda-plan-title = Agenda
agenda-items = In this order
agenda-none = Nothing on the agenda yet. People come when they see their own item on it.
agenda-fills = The items take { $minutes } of { $of }.
agenda-too-long = The items take { $minutes }, but the meeting only { $of }. Shorten one, or leave one for next time.
agenda-add = Add an item
agenda-save-new = Add the item
agenda-edit = Change the item
agenda-remove = Take the item out
agenda-remove-hint = For a mistake. An item you did not get to stays and can be carried to the next meeting.
agenda-title = What it is
agenda-title-missing = Say what the item is about
agenda-kind = What is wanted
agenda-kind-inform = Inform
agenda-kind-discuss = Discuss
agenda-kind-decide = Decide
agenda-minutes = Minutes
agenda-minutes-wrong = Write the minutes with digits, from 1 to 240
agenda-owner-id = Whose item
agenda-details = What to know
agenda-papers = To read before
agenda-papers-hint = One a line: its name, then its address if it has one
agenda-papers-many = Name at most { $most } papers
agenda-up = Move { $name } up
agenda-down = Move { $name } down
agenda-done-word = { " " }(done)
agenda-carried-word = carried over
agenda-come-to = Go to it
agenda-next = Go to the next item
agenda-mark-done = Done with this
agenda-left-open = Still open
agenda-left-items = { $count ->
    [one] 1 item of { $meeting } was not finished.
   *[other] { $count } items of { $meeting } were not finished.
}
agenda-left-promises = { $count ->
    [one] 1 promise is open.
   *[other] { $count } promises are open.
}
agenda-carry = Put them on this agenda
agenda-celebrate-item = What we can celebrate
agenda-celebrate-promise = Promise kept: { $name }
agenda-celebrate-milestone = Milestone reached: { $name }
agenda-celebrate-target = Target reached: { $name }
agenda-promises-item = What became of our promises
agenda-promise-line = { $who }: { $what }, by { $by }
agenda-proposal-id = The proposal it decides
agenda-proposal-hint = Its vote then opens on the page of the meeting, and its result stands in the minutes.
agenda-no-proposal = None
agenda-proposal-unknown = Choose a proposal that is not decided yet
agenda-files = Papers as files
agenda-file = File
agenda-file-hint = PDF, picture or text, at most 5 MB
agenda-file-hand-in = Put it to the item
agenda-file-take-out = Take the file out
agenda-files-many = The item has as many papers as one can read. Take one out first

history-kind-agenda-item = item of an agenda

news-agenda-item-added = On an agenda: { $label }
news-agenda-item-changed = Changed on an agenda: { $label }

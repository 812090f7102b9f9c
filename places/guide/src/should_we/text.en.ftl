# Should we: whether to found a coalition at all.
should-we-title = Should we?
should-we-lede = A coalition costs many evenings. Weigh first whether it takes one, and whether now is the time.
should-we-open = Weigh it
should-we-answer = What follows
should-we-answer-go = Go
should-we-answer-wait = Wait
should-we-answer-lighter = A lighter form
should-we-form-network = A network
should-we-form-network-how = Tell each other what you do, every few months, so that nobody repeats it.
should-we-form-working-group = A working group
should-we-form-working-group-how = A few people, one task, an end.
should-we-form-joint-event = A joint event
should-we-form-joint-event-how = One day together. Then look who wants to go on.
should-we-look-again = Look again on { $day }.
should-we-decided = Decided, because
should-we-rule-says = The rule says: { $answer }
should-we-overruled = You decided otherwise. That is fine: you know more than a rule.
should-we-holds-back = speaks against it now
should-we-speaks-for = speaks for it
should-we-because-no-reason = None of the four reasons holds: one group can do it.
should-we-because-only-repeated-work = The only reason is repeated work. Knowing of each other is enough.
should-we-because-reasons = { $count ->
    [one] 1 of the four reasons holds.
   *[other] { $count } of the four reasons hold.
}
should-we-because-trigger = Something moves people now.
should-we-because-no-trigger = Nothing moves people now.
should-we-because-parties-missing = { $count ->
    [one] 1 founding party is missing to three.
   *[other] { $count } founding parties are missing to three.
}
should-we-because-not-asked = { $count ->
    [one] 1 party was not asked yet whether it is worth it.
   *[other] { $count } parties were not asked yet whether it is worth it.
}
should-we-because-not-worth-it = { $count ->
    [one] It costs 1 party more than it gives.
   *[other] It costs { $count } parties more than it gives.
}
should-we-because-worth-it = { $count ->
    [one] It is worth it, or even, for 1 party.
   *[other] It is worth it, or even, for { $count } parties.
}
should-we-decide = Decide, or say what you wait for
should-we-change = Change what was decided
should-we-history = What changed
should-we-parties = What it costs and gives each of you
should-we-no-parties = Each founding party says what it would cost and give them. Three are a start.
should-we-party = Party
should-we-party-gone = Somebody who left
should-we-worth-yes = Gives more than it costs
should-we-worth-even = Even
should-we-worth-no = Costs more than it gives
should-we-worth-unknown = Not asked yet
should-we-purpose = Why, and why now
should-we-no-reasons = No reason was given yet why one group cannot do it alone.
should-we-change-trigger = Change why now
should-we-change-reasons = Change the reasons
should-we-rule = The rule
should-we-rule-reasons = None of the four reasons: a joint event if something moves people now, else a working group.
should-we-rule-repeated = Repeated work alone: a network.
should-we-rule-wait = Else wait while nothing moves people, fewer than three parties are there, one was not asked, or one loses by it.
should-we-rule-go = Else go.
should-we-rule-source = Occasions and reasons: Community Tool Box, University of Kansas. Lighter forms: A. T. Himmelman, Collaboration for a Change, 2002.

readiness-check-add = Decide whether to found
readiness-check-add-lede = The rule only suggests. Whoever decides otherwise says why, so that others understand it later.
readiness-check-save-new = Save
readiness-check-edit = Change what was decided
readiness-check-remove = Take this out
readiness-check-remove-hint = Then the rule counts again. The history can bring it back.
readiness-check-is-there = This was decided in the meantime. Go back and change that
readiness-check-own-answer = What do you decide?
readiness-check-own-answer-unknown = Choose one of the answers
readiness-check-as-the-rule = As the rule says
readiness-check-own-words = Why
readiness-check-own-words-hint = One sentence that somebody who joins later understands.
readiness-check-own-words-missing = Say why you decide so; one sentence is enough
readiness-check-wait-for = What must happen first
readiness-check-wait-for-hint = Like "The clinic and the school say what it is worth to them."
readiness-check-wait-for-missing = Write what must happen first
readiness-check-wait-until = Look again on
readiness-check-wait-until-missing = Choose the day to look again
readiness-check-lighter-form = Which lighter form
readiness-check-no-form = None chosen
readiness-check-lighter-form-missing = Choose which lighter form

readiness-party-add = Add a founding party
readiness-party-add-lede = An organization, or a person who speaks for themselves.
readiness-party-save-new = Save
readiness-party-edit = Change what it costs and gives
readiness-party-remove = Take this party out
readiness-party-remove-hint = The history can bring it back.
readiness-party-organization-id = Organization
readiness-party-organization-unknown = Choose an organization of the list
readiness-party-no-organization = None
readiness-party-person-id = Or a person
readiness-party-person-id-hint = For somebody who speaks for no organization.
readiness-party-person-unknown = Choose a person of the list
readiness-party-missing = Choose an organization or a person
readiness-party-one-of-two = Choose an organization or a person, not both
readiness-party-costs = What it costs them
readiness-party-costs-hint = Evenings, money, a name that is used, work that waits.
readiness-party-gains = What it gives them
readiness-party-gains-hint = In their own words, if you can.
readiness-party-worth = Is it worth it?
readiness-party-worth-hint = What they say themselves.
readiness-party-worth-unknown = Choose one of the answers

history-kind-readiness-check = whether to found
history-kind-readiness-party = founding party
news-readiness-check-added = Whether to found was decided
news-readiness-check-changed = What was decided about founding was changed
news-readiness-party-added = A founding party said what it costs and gives
news-readiness-party-changed = A founding party changed what it costs and gives

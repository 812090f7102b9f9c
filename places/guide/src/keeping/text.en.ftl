keeping-title = Keeping people
keeping-lede = Six reasons why people stay. Each is answered from your records, by the rule beside it.
keeping-none = Once people are here, this page shows who might be slipping away, and one small thing to do about it.
keeping-add = Add a person
keeping-whole = All of us
keeping-list = Who needs a small step
keeping-own = How it stands for you
keeping-not-you = You are not among the people of this coalition.
keeping-lowest = Among the two lowest.
keeping-well = Well kept
keeping-missing = { $count ->
    [one] 1 reason missing
   *[other] { $count } reasons missing
}
keeping-not-yet = Not yet: { $reasons }
keeping-ask = Ask about: { $reasons }
keeping-tell = Nobody asked you about: { $reasons }. Say it at the next meeting, or write it on your own page.
keeping-more = { $count ->
    [one] Show 1 more person
   *[other] Show { $count } more people
}

keeping-recognition = Recognition
keeping-recognition-rule = Thanked within a year, in person or with their organization.
keeping-recognition-step = Say thank you for one thing they did.
keeping-recognition-do = Write down a thank-you
keeping-respect = Respect
keeping-respect-rule = The last meeting offered what they need, and ended within ten minutes of its time.
keeping-respect-step = Ask what would make the next meeting easier to come to.
keeping-respect-do = What they need
keeping-role = Role
keeping-role-rule = A seat, an office, a piece of work, a part in a group, or a promise within a year.
keeping-role-step = Offer one small thing that is theirs.
keeping-role-do = Promise it together
keeping-relationships = Relationships
keeping-relationships-rule = In a group, or there at three of the last six meetings.
keeping-relationships-step = Introduce them to one person they do not know yet.
keeping-relationships-do = Find a group
keeping-reward = Reward
keeping-reward-rule = They give time, promises or presence, and what they get out of it was asked and written down.
keeping-reward-step = Ask what they get out of it, and what they would like to.
keeping-reward-do = Their page
keeping-results = Results
keeping-results-rule = A promise kept, or something done with their name or their organization's, within a year.
keeping-results-step = Tell them what came of their work.
keeping-results-do = What we did
keeping-celebrate = Something to celebrate
keeping-celebrate-hint = It went well in the last 60 days, and nobody has celebrated it. Coffee and two sentences at the end of the next meeting are enough.
keeping-celebrate-promise = Promise kept
keeping-celebrate-milestone = Milestone met
keeping-celebrate-target = Target reached
keeping-celebrate-do = Write down a celebration

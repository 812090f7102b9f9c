# Which day suits.
date-polls-title = Date polls
date-polls-lede = Ask which day suits before you call a meeting. Telephone and paper count as much as a screen.
date-polls-none = No poll yet.
date-polls-add = Ask for a day
date-polls-add-lede = Offer a few days at different hours, so that people who work shifts can find one.
date-polls-save-new = Ask
date-polls-options = Days and times
date-polls-options-hint = One a line, like 2026-03-19 17:30
date-polls-option-wrong = Write the day and the time, like 2026-03-19 17:30. This line is not understood: { $line }
date-polls-option-past = This time is over already: { $line }
date-polls-option-clock = The clock changes that night, so this time names no single moment: { $line }
date-polls-options-count = Offer from 2 to { $most } times
date-polls-state-open = Open
date-polls-state-chosen = A day was chosen
date-polls-results = How each day suits
date-polls-column-when = When
date-polls-column-choose = Choose
date-polls-choose = Choose this
date-polls-best = Most people could come
date-polls-fits-yes = Yes
date-polls-fits-if-need-be = If need be
date-polls-fits-no = No
date-polls-own = When could you come?
date-polls-save-answer = Save the answer
date-polls-answer-missing = Answer for at least one of the days
date-polls-chosen-already = A day was chosen; no more answers are taken.
date-polls-link = Link for people without an account
date-polls-link-hint = Whoever has it can answer with their name. Print it, or send it by text message.
date-polls-answered = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
date-polls-way-screen = on screen
date-polls-way-link = by link
date-polls-came-telephone = by telephone, written down by { $by }
date-polls-came-paper = on paper, written down by { $by }
date-polls-way = How it came
date-polls-way-telephone = By telephone
date-polls-way-paper = On paper
date-polls-answer-for = Write down an answer that came by telephone or on paper
date-polls-person-id = Whose answer
date-polls-somebody-else = Somebody else
date-polls-name = Their name
date-polls-name-hint = For somebody who is not in the list
date-polls-your-name = Your name
date-polls-thanks = Thank you
date-polls-thanks-lede = Your answer is saved. We will tell you which day was chosen.
date-polls-to-meeting = To the meeting

history-kind-date-poll = date poll
history-kind-poll-answer = answer to a date poll

news-date-poll-added = Looking for a date: { $label }
news-date-poll-changed = Something new about the date poll: { $label }
news-poll-answer-added = { $label } said which dates suit
news-poll-answer-changed = { $label } changed which dates suit

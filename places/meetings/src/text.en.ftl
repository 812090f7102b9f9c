# Words all pages of Meetings share.
meetings-menu = Meetings
meetings-tab-all = Meetings
meetings-tab-decisions = Decisions
meetings-tab-balance = Balance of power
meetings-tab-rules = Our rules

right-meetings-see = See meetings, minutes, proposals, decisions and rules
right-meetings-run = Call meetings, mark who is here, take minutes and enter votes on paper or by telephone
right-meetings-speak = Answer date polls, propose, comment and vote
right-meetings-rules = Change the rules by which the coalition decides

# What the history and the search call its records.
history-kind-agenda-item = item of an agenda
history-kind-attendance = who was there
history-kind-ballot = ballot
history-kind-date-poll = date poll
history-kind-poll-answer = answer to a date poll
history-kind-decision = decision
history-kind-decision-answer = answer to a concern
history-kind-decision-note = note on a decision
history-kind-item-notes = notes on an item
history-kind-meeting = meeting
history-kind-meeting-quorum = enough people
history-kind-meeting-series = series of meetings
history-kind-minutes = minutes
history-kind-proposal = proposal
history-kind-proposal-comment = comment on a proposal
history-kind-proposal-text = wording of a proposal
history-kind-proxy = proxy
history-kind-recusal = recusal
history-kind-rules = rules
history-kind-speaking-turn = turn to speak
history-kind-vote = vote
search-kind-meeting = Meetings
search-kind-proposal = Proposals
search-kind-decision = Decisions
search-kind-rules = Rules

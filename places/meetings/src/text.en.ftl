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

# What the search calls its records.
search-kind-meeting = Meetings
search-kind-proposal = Proposals
search-kind-decision = Decisions
search-kind-rules = Rules

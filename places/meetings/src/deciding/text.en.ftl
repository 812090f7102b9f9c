# A proposal decided in a meeting.
deciding-costs = Costs { $amount }.
deciding-read = Read the proposal
deciding-words = The words we decide on
deciding-votes = Votes
deciding-recorded = { $done } of { $of } recorded
deciding-agree = { $count } agree
deciding-disagree = { $count } disagree
deciding-object = { $count } object
deciding-block = { $count } block
deciding-stand-aside = { $count } stand aside
deciding-abstain = { $count } abstain
deciding-to-record = { $count } to record
deciding-others = Enter a vote by telephone or on paper
deciding-why = Why, if you object or block
deciding-missing = { $count ->
    [one] { $names } is here and has not voted.
   *[other] { $count } are here and have not voted: { $names }.
}
deciding-number = Decision { $number }
deciding-chosen = Chosen: { $names }.
deciding-numbers = { $agree } agree, { $against } disagree, { $abstain } abstain, { $away } did not vote.
deciding-numbers-consent = { $agree } consent, { $against } object, { $abstain } abstain, { $away } did not vote.
deciding-numbers-consensus = { $agree } agree, { $against } block, { $abstain } abstain, { $away } did not vote.
deciding-tied = As many for as against: by our rules it is talked about and voted on again.
deciding-left-room = { $name } declared an interest, spoke, and left the room for the vote.
deciding-is-open = The vote is open
deciding-out = { $name } declared an interest, spoke, and left the room for the vote at { $left }.
deciding-out-and-back = { $name } declared an interest, spoke, left the room at { $left } and came back at { $back }.
deciding-stayed = { $name } declared an interest, spoke, and did not vote.

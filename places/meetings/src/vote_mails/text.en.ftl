# Mails about votes.
vote-mails-title = Ballot links
vote-mails-told = { $count ->
    [0] Nobody got a ballot link by mail yet.
    [one] 1 person got a ballot link.
   *[other] { $count } people got a ballot link.
}
vote-mails-waiting = { $count ->
    [one] 1 person who may vote has not voted and was not told.
   *[other] { $count } people who may vote have not voted and were not told.
}
vote-mails-look = See who will get it
vote-mails-reminder-hint = Two days before the end, those who got a link and have not voted are reminded, once.
vote-mails-look-title = Before it goes out
vote-mails-look-lede = Nothing is sent yet. Each person reads it in their own language.
vote-mails-send = Send
vote-mails-not-now = Not now
vote-mails-result-title = Thanks and result
vote-mails-result-told = { $count ->
    [0] Nobody was told the result by mail yet.
    [one] 1 person was thanked and told the result.
   *[other] { $count } people were thanked and told the result.
}
vote-mails-subject = Your vote: { $title }
vote-mails-words = You can vote on “{ $title }”.
vote-mails-reminder-subject = Still open: { $title }
vote-mails-reminder = You have not voted yet on “{ $title }”.
vote-mails-until = The vote ends { $until }. You can change your mind until then.
vote-mails-no-end = You can change your mind until it is counted.
vote-mails-secret = The vote is secret: nobody can see what you voted.
vote-mails-open = Vote
vote-mails-call = You can also vote by telephone: { $phone }.
vote-mails-noted = Your vote is noted. You can change it here until the vote ends.
vote-mails-ends = The vote ends { $until }.
vote-mails-result-subject = { $outcome }: { $title }
vote-mails-result = Thank you for voting on “{ $title }”. The result: { $outcome }.
vote-mails-open-result = See how it was counted
mail-kind-ballot-link = Votes
mail-kind-about-ballot-link = When you may vote on something.
mail-kind-ballot-reminder = Reminders of votes
mail-kind-about-ballot-reminder = Two days before a vote ends, if you have not voted.
mail-kind-vote-result = Results of votes
mail-kind-about-vote-result = Thanks with the result, when you voted.

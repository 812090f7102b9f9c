ballots-proposal = Proposal
ballots-proposed = Proposed by { $name }, { $day }
ballots-show = Show it to everybody
ballots-open-vote = Open the vote
ballots-withdraw = Take it back
ballots-close = Close the vote and say the result
ballots-enter = Enter votes for others
ballots-paper = Print ballots
ballots-how-decided = How it is decided
ballots-costs = Costs
ballots-rule = By our rules
ballots-other-method = The method chosen here is another one than the rules ask for.
ballots-ends = The vote ends
ballots-secret = Secret
ballots-vote = Vote
ballots-not-open = The vote is not open yet
ballots-over = The vote is over
ballots-end-passed = The end of the vote has passed. Choose a later day
ballots-only-at-meetings = Our rules allow votes at meetings only. Name the meeting
ballots-nobody = Nobody has a voice yet. Fill seats first
ballots-not-yours = You do not speak for this voice. Ask whoever runs the meeting to enter it
ballots-not-on-roll = This voice was not on the roll when the vote opened
ballots-recused = This voice declared an interest and does not vote
ballots-own-counts = Their own vote is in already, and it counts before a proxy
ballots-answer-missing = Choose an answer. Abstaining is one too
ballots-reason-missing = Say why, so that the proposal can become better
ballots-option-unknown = This is not one of the options. Choose again
ballots-one-only = Choose only one
ballots-number-wrong = Write a whole number from 0 to { $most }
ballots-dots-too-many = You have { $most } dots. Take some back
ballots-rank-twice = Two options have the same rank. Give each rank once
ballots-rank-gap = Rank { $rank } is missing. Rank from 1 without a gap
ballots-receipt-unknown = Write the receipt of your earlier ballot. Nothing else leads to it
ballots-secret-cast = This voice has voted in secret, and its ballot cannot be taken out. Declare an interest before voting
ballots-voice-choose = Choose
ballots-voice-missing = Choose the voice
ballots-interest-missing = Say what the interest is
ballots-how-missing = Choose how the vote came
ballots-answer = Your answer
ballots-or = Or
ballots-gradient = How much do you agree
ballots-approve = Choose every option you can live with
ballots-score = Points for each option
ballots-score-hint = 5 is best. No choice counts as 0.
ballots-score-none = 0 points
ballots-score-nth = { $count ->
    [one] 1 point
   *[other] { $count } points
}
ballots-dots = Spread your dots
ballots-dots-hint = You have 5, all on one or spread.
ballots-dots-none = No dot
ballots-dots-nth = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
ballots-rank = Put them in order
ballots-rank-hint = 1 is your first choice. You may leave some unranked: then your vote helps none of those.
ballots-rank-none = Unranked
ballots-rank-nth = Choice { $count }
ballots-reason = Why
ballots-reason-hint = Others read it with the result.
ballots-said-agree = Agree
ballots-said-disagree = Disagree
ballots-said-abstain = Abstain
ballots-said-object = Object
ballots-said-stand-aside = Stand aside
ballots-said-block = Block
ballots-for-voice = Your vote for { $name }
ballots-have-voted = You have voted. You can change it until the vote is over.
ballots-was-entered = A vote was entered for this voice. Your own vote takes its place.
ballots-who-sees-open = Everybody in the coalition sees who voted what, and why.
ballots-who-sees-secret = Everybody sees that you voted. Nobody can see what, not even in the database.
ballots-cast = Vote
ballots-change = Change my vote
ballots-receipt = Receipt of your earlier ballot
ballots-receipt-hint = It looks like ABCD-EFGH-JKMN.
ballots-receipt-title = Your vote is in
ballots-receipt-lede = This is your receipt. Write it down: it is shown only now. With it you can change your vote, and find it in the published list when five or more have voted.
ballots-receipt-kept = I have written it down
ballots-recorded-of = { $group }: { $done } of { $all } recorded
ballots-not-here = { $count ->
    [one] Not here: 1 voice
   *[other] Not here: { $count } voices
}
ballots-declared = { $name } declared an interest: may speak, does not vote.
ballots-save-all = Save the votes
ballots-resident = Resident
ballots-own-voice = Speaks for themselves
ballots-vote-of = Vote of { $name }
ballots-so-far = { $done } of { $all } have voted
ballots-roll = { $count ->
    [one] One voice on the roll
   *[other] { $count } voices on the roll
}
ballots-weighs = counts as { $count }
ballots-interest = Interest declared
ballots-not-yet = Not yet
ballots-voted = Voted
ballots-how = How it came
ballots-how-screen = On screen
ballots-how-meeting = At the meeting
ballots-how-hands = Show of hands
ballots-how-telephone = By telephone
ballots-how-paper = On paper
ballots-how-proxy = By proxy
ballots-entered = { $how }, entered by { $name }
ballots-evidence = Where it can be checked
ballots-evidence-hint = "Call of March 17, 4 pm", "sheet 2 in the red folder"
ballots-clerk-sees = You will see this ballot while you enter it. Nobody else will.
ballots-enter-lede = Votes by telephone, on paper and by hands count as much as a screen. Each keeps a note of how it came.
ballots-enter-save = Save this vote
ballots-enter-all = Votes said aloud, seat by seat
ballots-paper-lede = { $count ->
    [one] One ballot to print.
   *[other] { $count } ballots to print, one for each voice.
}
ballots-paper-threshold = Mark one:
ballots-paper-advice = Mark one:
ballots-paper-consent = Mark one. With an objection, write why on the back:
ballots-paper-consensus = Mark one. With a block, write why on the back:
ballots-paper-gradients = Mark one:
ballots-paper-approval = Mark every one you can live with:
ballots-paper-score = Write points from 0 to 5 beside each:
ballots-paper-dots = Draw 5 dots, as you like:
ballots-paper-ranked = Write 1, 2, 3 beside your choices:
ballots-paper-schulze = Write 1, 2, 3 beside your choices:
ballots-paper-transferable = Write 1, 2, 3 beside your choices:
ballots-paper-meek = Write 1, 2, 3 beside your choices:
ballots-voice = Voice
ballots-declare = Declare an interest
ballots-declare-hint = Whoever gains or loses by a decision speaks about it and does not vote.
ballots-interest-why = What the interest is
ballots-to-decision = See the decision
ballots-consent-hint = It passes unless somebody objects with a reason.

proxies-title = Proxies
proxies-lede = Who may vote for a voice while its own people are away. The own vote always counts first.
proxies-empty = Nobody carries a voice for somebody else.
proxies-none = Our rules allow no proxies.
proxies-give = Give a proxy
proxies-holder = Who votes for it
proxies-holder-missing = Choose somebody who does not speak for this voice already
proxies-from = From
proxies-until = Until
proxies-until-missing = Choose the last day
proxies-days-backwards = The last day is before the first. Choose a later day
proxies-too-long = Our rules allow a shorter time. Choose an earlier last day
proxies-given-already = { $name } votes for this voice until { $day } already. Take that proxy back first, or choose days after it
proxies-too-many = This person carries as many voices as our rules allow. Choose somebody else
proxies-row = { $holder } votes for { $voice }
proxies-days = From { $from } to { $until }
proxies-revoke = Take it back
proxies-revoked = Taken back

ballots-open-title = Open the vote
ballots-open-lede = From then on the words and the roll stay as they are. Look at this once more before.
ballots-after-block = The same voices vote as before the block, and our rule after a block says what is needed.
ballots-came-too-seldom = Without a vote this time, because they came to too few meetings: { $names }
ballots-meeting-not-begun = Our rules allow votes at meetings only, and this one has not begun
ballots-notice-meeting = The meeting was called { $given ->
    [one] 1 day
   *[other] { $given } days
} ahead; our rules ask for { $asked }.
ballots-notice-proposal = Everybody could read it { $given ->
    [one] 1 day
   *[other] { $given } days
} ahead; our rules ask for { $asked }.
ballots-notice-short = Called too late.
ballots-interests = Interests
ballots-interests-none = Nobody who speaks for a voice has stated an interest that touches this.
ballots-interests-all = Everybody's statements of interests
ballots-interests-yearly = Stated for the year: does it touch this proposal?
ballots-interests-yearly-hint = Ticked: may speak, does not vote.
ballots-interest-stated = { $name } stated: { $words }
ballots-interest-note = { $name } does not vote on this
ballots-left-room = Left the room at { $time }.
ballots-came-back = Came back at { $time }.
ballots-room-left = Left the room
ballots-room-back = Is back in the room
proxies-scope = For
proxies-scope-all = All questions
proxies-only = Only for: { $proposal }
proxies-proposal-unknown = Choose a proposal that is not decided yet

history-kind-ballot = ballot
history-kind-proxy = proxy
history-kind-recusal = recusal
history-kind-vote = vote

news-vote-added = A vote was opened
news-vote-changed = Something new about a vote
news-ballot-added = Somebody voted
news-ballot-changed = Somebody changed their vote
news-recusal-added = { $label } declared an interest
news-proxy-added = { $label } lets somebody vote for them
news-proxy-changed = The proxy of { $label } changed

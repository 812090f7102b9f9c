# Minutes, packets, sheets and ballots on paper.
on-paper-chair = Chair
on-paper-notes-by = Notes
on-paper-signatures = Signatures
on-paper-signature = Signature
on-paper-date = Date
on-paper-time = Time
on-paper-item = Item
on-paper-owner = Whose
on-paper-ballots = Ballots: { $proposal }
on-paper-ballots-cut = Ballots to cut
on-paper-for-counting = For those who count
on-paper-count-ballots = { $count ->
    [one] 1 ballot is printed. Write down how many came back.
   *[other] { $count } ballots are printed. Write down how many came back.
}
on-paper-count-stacks = Make a stack for each answer.
on-paper-count-twice = Two people count every stack, one after the other, and each writes the number in a column of their own.
on-paper-count-numbers = Each ballot bears several marks or numbers. Nothing is counted by hand; the program shows the count round by round.
on-paper-count-unclear = A ballot whose mark is not clear counts for no answer. Keep it with the others.
on-paper-count-enter = Enter every ballot on the page of the vote, and keep the paper until the decision is in the register.
on-paper-answer = Answer
on-paper-first-count = First count
on-paper-second-count = Second count
on-paper-unclear = Not clear
on-paper-counted-by = Counted by
on-paper-watched-by = Watched by

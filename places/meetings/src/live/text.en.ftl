# The page of one meeting.
live-facts = Getting there
live-change = Change
live-change-agenda = Change the agenda
live-in-progress = In progress, { $length }
live-chairs = { $name } chairs.
live-takes-notes = { $name } takes notes.
live-begin = Begin the meeting
live-end = End the meeting
live-go-on = Go on with the meeting
live-this-meeting = This meeting
live-now = Now
live-notes = Notes
live-promises = Promises
live-item-of = Item { $number } of { $of }
live-minutes-left = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
live-minutes-over = { $count ->
    [one] 1 minute over
   *[other] { $count } minutes over
}
live-part-chair = Chair
live-part-notes = Taking notes
live-part-voice = Has a voice
live-oneself = You
live-i-am-online = I am online
live-papers = Papers
live-packet = Packet to print
live-minutes = Minutes
live-outcome = What came of it
live-waiting = Waiting to send. It is saved on this phone and goes out when there is signal:
live-refused = This was not taken when it was sent:
live-seen = I have read it
live-next-title = Next meeting
live-next-all = All meetings
live-next-none = Your next meeting is not set.
live-next-choose = Choose a day
live-to-meeting = To the meeting
live-start = Start a meeting
live-meets = { $group } meets.
live-i-leave = I am leaving

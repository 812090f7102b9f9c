# The page of one meeting.
live-facts = Getting there
live-change = Change
live-in-progress = In progress, { $length }
live-chairs = { $name } chairs.
live-takes-notes = { $name } takes notes.
live-begin = Begin the meeting
live-end = End the meeting
live-go-on = Go on with the meeting

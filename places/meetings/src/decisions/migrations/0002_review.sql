-- A note can set another day to look at the decision again, or say that it was done: the decision itself stays.
ALTER TABLE decision_note ADD COLUMN review $text;
ALTER TABLE decision_note ADD COLUMN review_on $day;

-- The day the record was made here: somebody whose life before that day nobody noted has not gone quiet.
ALTER TABLE person ADD COLUMN added_on $day;

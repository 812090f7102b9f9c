-- At which hour the weekly note of a coalition goes out. Has the id of the coalition.
CREATE TABLE weekly_note_time (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  hour $number NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

-- What was said about each item, who spoke, and whether the minutes stand.
CREATE TABLE item_notes (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  title $text NOT NULL,
  words $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX item_notes_by_meeting ON item_notes (coalition_id, meeting_id, id);
CREATE TABLE speaking_turn (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  item_id $uuid,
  person_id $uuid NOT NULL,
  name $text NOT NULL,
  at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX speaking_turn_by_meeting ON speaking_turn (coalition_id, meeting_id, id);
CREATE TABLE minutes (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  state $text NOT NULL,
  approved_on $day,
  approved_how $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

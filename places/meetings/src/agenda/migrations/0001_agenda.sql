-- What a meeting talks about, in order.
CREATE TABLE agenda_item (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  position $number NOT NULL,
  title $text NOT NULL,
  minutes $number NOT NULL,
  owner_id $uuid,
  kind $text NOT NULL,
  details $text NOT NULL,
  papers $json NOT NULL,
  state $text NOT NULL,
  began_at $instant,
  carried_from_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX agenda_item_by_meeting ON agenda_item (coalition_id, meeting_id, position, id);

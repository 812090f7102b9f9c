-- Who was at a meeting, when they came and went, and whether enough people were there.
CREATE TABLE attendance (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  person_id $uuid,
  name $text NOT NULL,
  how $text NOT NULL,
  stays $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX attendance_by_meeting ON attendance (coalition_id, meeting_id, name, id);
CREATE INDEX attendance_by_person ON attendance (coalition_id, meeting_id, person_id) WHERE person_id IS NOT NULL;
CREATE TABLE meeting_quorum (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  changes $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- The word that opens the door page of one meeting, for the code on the wall.
CREATE TABLE meeting_door (
  coalition_id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  secret $text NOT NULL,
  PRIMARY KEY (coalition_id, meeting_id)
);

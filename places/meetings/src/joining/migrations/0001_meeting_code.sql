-- The short code by which phones join a meeting.
CREATE TABLE meeting_code (
  coalition_id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  code $text NOT NULL,
  PRIMARY KEY (coalition_id, meeting_id)
);

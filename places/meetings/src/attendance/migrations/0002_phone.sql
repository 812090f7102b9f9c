-- Whose name a phone chose at the door of a meeting, so that one phone answers for one person. Knows the phone by a hash
-- that means nothing elsewhere.
CREATE TABLE attendance_phone (
  coalition_id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  phone_hash $bytes NOT NULL,
  attendance_id $uuid NOT NULL,
  PRIMARY KEY (coalition_id, meeting_id, phone_hash)
);

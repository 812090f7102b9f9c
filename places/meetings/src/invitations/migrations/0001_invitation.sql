-- Who is invited to a meeting, what they were told of last, and whether they come.
CREATE TABLE invitation (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  meeting_id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  told_sequence $number NOT NULL,
  notification_id $uuid NOT NULL,
  comes $text,
  answered_at $instant,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX invitation_by_meeting ON invitation (coalition_id, meeting_id, id);
CREATE INDEX invitation_by_person ON invitation (coalition_id, person_id, id);
-- Links by which the invited answer without signing in. Each mail has one of its own; all of them work.
CREATE TABLE invitation_link (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  invitation_id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX invitation_link_by_secret ON invitation_link (coalition_id, secret_hash);
CREATE INDEX invitation_link_by_invitation ON invitation_link (coalition_id, invitation_id);

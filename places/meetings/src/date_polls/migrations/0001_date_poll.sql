-- Which day suits: the days to choose from, and who can come when.
CREATE TABLE date_poll (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  minutes $number NOT NULL,
  time_zone $text NOT NULL,
  options $json NOT NULL,
  state $text NOT NULL,
  meeting_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE TABLE poll_answer (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  poll_id $uuid NOT NULL,
  person_id $uuid,
  name $text NOT NULL,
  way $text NOT NULL,
  entered_by $text NOT NULL,
  answers $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX poll_answer_by_poll ON poll_answer (coalition_id, poll_id, name, id);
CREATE INDEX poll_answer_by_person ON poll_answer (coalition_id, poll_id, person_id) WHERE person_id IS NOT NULL;
-- The word in the link by which somebody without an account answers one poll.
CREATE TABLE date_poll_link (
  coalition_id $uuid NOT NULL,
  poll_id $uuid NOT NULL,
  secret $text NOT NULL,
  PRIMARY KEY (coalition_id, poll_id)
);

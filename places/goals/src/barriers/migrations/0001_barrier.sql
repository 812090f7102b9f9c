-- What stands in the way. Notes of the core team lie in a table of their own, so that no list can show them by mistake.
CREATE TABLE barrier (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  kind $text NOT NULL,
  position $number NOT NULL,
  presence $text NOT NULL,
  title $text NOT NULL,
  words $text NOT NULL,
  severity $number,
  whose $text NOT NULL,
  goal_id $uuid,
  review_on $day,
  came_of $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX barrier_by_kind ON barrier (coalition_id, kind, position, id);
CREATE INDEX barrier_by_goal ON barrier (coalition_id, goal_id, position, id);
CREATE TABLE barrier_note (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  words $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- The promises made to try something about a barrier.
CREATE INDEX promise_by_origin ON promise (coalition_id, came_from_kind, came_from_id, sort_day, id);

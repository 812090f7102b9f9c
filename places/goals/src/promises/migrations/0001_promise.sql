-- Promises: who does what by when. `sort_day`, `standing` and `times_carried` follow from the rest, for lists.
CREATE TABLE promise (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  what $text NOT NULL,
  person_id $uuid,
  seat_id $uuid,
  organization_id $uuid,
  goal_id $uuid,
  objective_id $uuid,
  strategy_id $uuid,
  by_day $day,
  sort_day $day NOT NULL,
  needs $text NOT NULL,
  needs_cents $number,
  status $text NOT NULL,
  standing $text NOT NULL,
  progress $text NOT NULL,
  waits_for $json NOT NULL,
  notes $text NOT NULL,
  proof $text NOT NULL,
  proof_link $text NOT NULL,
  kept_on $day,
  let_go_on $day,
  let_go_why $text NOT NULL,
  carried $json NOT NULL,
  times_carried $number NOT NULL,
  offered_to_id $uuid,
  offered_on $day,
  handed_from_id $uuid,
  handed_on $day,
  split_from_id $uuid,
  repeat_every $number,
  repeat_unit $text,
  repeat_from $day,
  repeat_until $day,
  follows_id $uuid,
  came_from_kind $text,
  came_from_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX promise_by_day ON promise (coalition_id, sort_day, id);
CREATE INDEX promise_by_goal ON promise (coalition_id, goal_id, sort_day, id);
CREATE INDEX promise_by_person ON promise (coalition_id, person_id, sort_day, id);
CREATE INDEX promise_by_organization ON promise (coalition_id, organization_id, sort_day, id);
CREATE INDEX promise_by_follows ON promise (coalition_id, follows_id);
-- Which promise waits for which, the same as `waits_for`, readable in both directions.
CREATE TABLE promise_wait (
  coalition_id $uuid NOT NULL,
  promise_id $uuid NOT NULL,
  needs_id $uuid NOT NULL,
  PRIMARY KEY (coalition_id, promise_id, needs_id)
);
CREATE INDEX promise_wait_by_needed ON promise_wait (coalition_id, needs_id, promise_id);

-- Why a problem is there, and what makes it so here: the left half of the logic model.
CREATE TABLE root_cause (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  goal_id $uuid NOT NULL,
  position $number NOT NULL,
  words $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX root_cause_by_goal ON root_cause (coalition_id, goal_id, position, id);
CREATE TABLE local_condition (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  goal_id $uuid NOT NULL,
  cause_id $uuid,
  position $number NOT NULL,
  words $text NOT NULL,
  figure $text NOT NULL,
  source $text NOT NULL,
  strategies $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX local_condition_by_goal ON local_condition (coalition_id, goal_id, position, id);

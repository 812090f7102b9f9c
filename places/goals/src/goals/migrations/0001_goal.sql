-- Goals, the objectives that say how much by when, and the strategies toward them.
CREATE TABLE goal (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  title $text NOT NULL,
  population $text NOT NULL,
  change $text NOT NULL,
  by_day $day,
  lead_id $uuid,
  headline_id $uuid,
  problem $text NOT NULL,
  care_stages $json NOT NULL,
  ended_on $day,
  ended_how $text,
  ended_why $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX goal_by_position ON goal (coalition_id, position, id);
CREATE TABLE objective (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  goal_id $uuid NOT NULL,
  position $number NOT NULL,
  by_day $day,
  who $text NOT NULL,
  what $text NOT NULL,
  from_value $text NOT NULL,
  to_value $text NOT NULL,
  indicator_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX objective_by_goal ON objective (coalition_id, goal_id, position, id);
CREATE TABLE strategy (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  goal_id $uuid NOT NULL,
  objective_id $uuid,
  position $number NOT NULL,
  name $text NOT NULL,
  change_strategy $text,
  care_stages $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX strategy_by_goal ON strategy (coalition_id, goal_id, position, id);

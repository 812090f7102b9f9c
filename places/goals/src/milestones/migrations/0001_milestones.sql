-- Milestones by phase, what raters say of them, and the stages the coalition went through.
CREATE TABLE milestone (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  phase $text NOT NULL,
  name $text NOT NULL,
  benchmarks $json NOT NULL,
  evidence $text NOT NULL,
  link $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX milestone_by_position ON milestone (coalition_id, position, id);
CREATE TABLE milestone_rating (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  milestone_id $uuid NOT NULL,
  rater $text NOT NULL,
  score $text NOT NULL,
  note $text NOT NULL,
  rated_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX milestone_rating_by_rater ON milestone_rating (coalition_id, rater, milestone_id, id);
CREATE TABLE stage_change (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  stage $text NOT NULL,
  day $day NOT NULL,
  reason $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX stage_change_by_day ON stage_change (coalition_id, day, id);

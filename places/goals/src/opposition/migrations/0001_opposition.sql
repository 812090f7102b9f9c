-- Opposition and who stands where: sealed for the core team, in no index of search words.
CREATE TABLE stakeholder (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  who $text NOT NULL,
  loses $json NOT NULL,
  power_over $json NOT NULL,
  stance $number NOT NULL,
  influence $number NOT NULL,
  notes $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX stakeholder_by_influence ON stakeholder (coalition_id, influence, stance, id);
CREATE TABLE move_seen (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  stakeholder_id $uuid NOT NULL,
  kind $text NOT NULL,
  seen_on $day NOT NULL,
  evidence $text NOT NULL,
  answer $text NOT NULL,
  answer_by $day,
  answer_person_id $uuid,
  review_on $day,
  came_of $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX move_seen_by_day ON move_seen (coalition_id, seen_on, id);
CREATE INDEX move_seen_by_stakeholder ON move_seen (coalition_id, stakeholder_id, seen_on, id);
CREATE TABLE knows_whom (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  knows $json NOT NULL,
  trust $text NOT NULL,
  how $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX knows_whom_by_person ON knows_whom (coalition_id, person_id, id);

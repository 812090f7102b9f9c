-- What shows that it matters: statements with their sources, and what was tried before.
CREATE TABLE evidence_source (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  published $text NOT NULL,
  link $text NOT NULL,
  file_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX evidence_source_by_title ON evidence_source (coalition_id, title, id);
CREATE TABLE finding (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  goal_id $uuid,
  aspect $text NOT NULL,
  words $text NOT NULL,
  figure $text NOT NULL,
  source_id $uuid,
  contradicts_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX finding_by_aspect ON finding (coalition_id, aspect, position, id);
CREATE INDEX finding_by_goal ON finding (coalition_id, goal_id, aspect, position, id);
CREATE TABLE prior_attempt (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  goal_id $uuid,
  what $text NOT NULL,
  who $text NOT NULL,
  began $text NOT NULL,
  ended $text NOT NULL,
  what_came $text NOT NULL,
  lesson $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX prior_attempt_by_position ON prior_attempt (coalition_id, position, id);
CREATE INDEX prior_attempt_by_goal ON prior_attempt (coalition_id, goal_id, position, id);
-- Files of sources; their bytes are kept beside the history, not in it.
CREATE TABLE source_file (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  kind $text NOT NULL,
  size $number NOT NULL,
  bytes $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

-- The register of decisions. Each entry holds everything as it was, and covers the entry before it by its hash.
CREATE TABLE decision (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  number $number NOT NULL,
  title $text NOT NULL,
  decided_on $day NOT NULL,
  outcome $text NOT NULL,
  review_on $day,
  body $json NOT NULL,
  covers $text NOT NULL,
  hash $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX decision_by_number ON decision (coalition_id, number);
CREATE INDEX decision_by_review ON decision (coalition_id, review_on, number);
-- What the minority was told, in writing. Has the id of the decision.
CREATE TABLE decision_answer (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  concern $text NOT NULL,
  concern_by $text NOT NULL,
  answers $json NOT NULL,
  afterwards $text NOT NULL,
  answered_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- Corrections: what was decided stays, and notes stand beside it.
CREATE TABLE decision_note (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  decision_id $uuid NOT NULL,
  words $text NOT NULL,
  written_by $text NOT NULL,
  written_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX decision_note_of_decision ON decision_note (coalition_id, decision_id, written_at, id);

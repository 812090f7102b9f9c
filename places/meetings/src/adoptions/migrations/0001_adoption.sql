-- What a decision adopted: rules, minutes, words of the purpose, agreements; or the seat it took back.
CREATE TABLE adoption (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  decision_id $uuid NOT NULL,
  kind $text NOT NULL,
  subject_id $uuid NOT NULL,
  label $text NOT NULL,
  adopted_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX adoption_by_decision ON adoption (coalition_id, decision_id, id);
CREATE INDEX adoption_of_subject ON adoption (coalition_id, kind, subject_id, adopted_on, id);

-- Versions of the rules a coalition decides by: what people read, and what counting needs.
CREATE TABLE rules (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  number $number NOT NULL,
  sections $json NOT NULL,
  machine $json NOT NULL,
  in_force_from $day,
  adopted_how $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX rules_by_day ON rules (coalition_id, in_force_from, number);
CREATE INDEX rules_by_number ON rules (coalition_id, number, id);

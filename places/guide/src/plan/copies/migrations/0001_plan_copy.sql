-- Frozen copies of the plan. What a copy says lies in a table of its own and never changes.
CREATE TABLE plan_copy (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  made_on $day NOT NULL,
  made_at $instant NOT NULL,
  audience $text NOT NULL,
  parts $json NOT NULL,
  language $text NOT NULL,
  title $text NOT NULL,
  sent_to $text NOT NULL,
  hash $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX plan_copy_by_day ON plan_copy (coalition_id, made_on, id);
CREATE TABLE plan_copy_text (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  document $text NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

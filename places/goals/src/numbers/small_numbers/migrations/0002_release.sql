-- What left the house: tables that were exported or given to a program, with what they hid. As confidential as the
-- numbers themselves.
CREATE TABLE number_release (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  indicator_id $uuid NOT NULL,
  period $number NOT NULL,
  question $number NOT NULL,
  way $text NOT NULL,
  released_at $instant NOT NULL,
  released_by $text NOT NULL,
  told $json NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX number_release_by_period ON number_release (coalition_id, indicator_id, period, question);

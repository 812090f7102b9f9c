-- The rule for small numbers a coalition chose; its id is that of the coalition. A source without a rule of its own
-- follows it.
CREATE TABLE small_number_rule (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  policy $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

-- Numbers: where they come from, what is followed, and its readings. Amounts are whole millionths, periods yyyymmdd
-- with two digits for their length.
CREATE TABLE data_source (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  sort_key $bytes NOT NULL,
  link $text NOT NULL,
  note $text NOT NULL,
  frequency $text NOT NULL,
  own_policy $text,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX data_source_by_name ON data_source (coalition_id, sort_key, id);
CREATE TABLE indicator (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  finding $text NOT NULL,
  measures $text NOT NULL,
  goal_id $uuid,
  kind $text NOT NULL,
  multiplier $number NOT NULL,
  unit $text NOT NULL,
  decimals $number NOT NULL,
  polarity $text NOT NULL,
  occurrence $text,
  place $text NOT NULL,
  population $text NOT NULL,
  source_id $uuid,
  frequency $text NOT NULL,
  next_due $day,
  due_order $day NOT NULL,
  baseline $number,
  target_kind $text NOT NULL,
  target $number,
  target_on $day,
  forecast $text NOT NULL,
  derivation $text,
  parts $json NOT NULL,
  comparison_note $text NOT NULL,
  story $text NOT NULL,
  not_claimed $text NOT NULL,
  quote $text NOT NULL,
  quote_by $text NOT NULL,
  written_by $text NOT NULL,
  agreed_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX indicator_by_due ON indicator (coalition_id, due_order, id);
CREATE INDEX indicator_by_goal ON indicator (coalition_id, goal_id, id) WHERE goal_id IS NOT NULL;
CREATE INDEX indicator_by_source ON indicator (coalition_id, source_id) WHERE source_id IS NOT NULL;
CREATE TABLE indicator_part (
  coalition_id $uuid NOT NULL,
  indicator_id $uuid NOT NULL,
  position $number NOT NULL,
  part_id $uuid NOT NULL,
  PRIMARY KEY (coalition_id, indicator_id, position)
);
CREATE INDEX indicator_part_by_part ON indicator_part (coalition_id, part_id);
CREATE TABLE reading (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  indicator_id $uuid NOT NULL,
  series $text NOT NULL,
  breakdown $text NOT NULL,
  group_name $text NOT NULL,
  period $number NOT NULL,
  question $number NOT NULL,
  state $text NOT NULL,
  numerator $number,
  denominator $number,
  value $number,
  sample_size $number,
  lower $number,
  upper $number,
  method $text,
  note $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX reading_by_place ON reading (coalition_id, indicator_id, series, breakdown, group_name, period, question);
CREATE INDEX reading_by_period ON reading (coalition_id, indicator_id, period, id);

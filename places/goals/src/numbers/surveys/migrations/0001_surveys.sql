-- Survey files that were read, and what was measured in them. The file itself is in no table.
CREATE TABLE survey (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  period $number NOT NULL,
  source_id $uuid,
  columns $json NOT NULL,
  weight $text NOT NULL,
  stratum $text NOT NULL,
  cluster $text NOT NULL,
  grade $text NOT NULL,
  part $text NOT NULL,
  keeps_file $flag NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE TABLE survey_measure (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  survey_id $uuid NOT NULL,
  name $text NOT NULL,
  asked $json NOT NULL,
  found $json NOT NULL,
  respondents $number NOT NULL,
  indicator_id $uuid,
  taken_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX survey_measure_by_survey ON survey_measure (coalition_id, survey_id, id);

-- Lists that were brought in: what was sent, how it is read, what was found in each row.
CREATE TABLE roster_import (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  stage $text NOT NULL,
  choices $json NOT NULL,
  tally $json NOT NULL,
  sent_by $text NOT NULL,
  sent_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

-- The file as it was sent, kept until the import is saved.
CREATE TABLE roster_file (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  content $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

-- One person or organization of a row, or a row that is not taken.
CREATE TABLE roster_row (
  coalition_id $uuid NOT NULL,
  import_id $uuid NOT NULL,
  number $number NOT NULL,
  first_line $number NOT NULL,
  last_line $number NOT NULL,
  verdict $text NOT NULL,
  decision $text NOT NULL,
  decided $flag NOT NULL,
  target $text NOT NULL,
  answers $json NOT NULL,
  entry $json NOT NULL,
  PRIMARY KEY (coalition_id, import_id, number)
);
CREATE INDEX roster_row_by_verdict ON roster_row (coalition_id, import_id, verdict, number);
CREATE INDEX roster_row_decided ON roster_row (coalition_id, import_id, number) WHERE decided;

-- What the columns of a list meant last time, by its headers.
CREATE TABLE roster_mapping (
  coalition_id $uuid NOT NULL,
  headers $text NOT NULL,
  choices $json NOT NULL,
  PRIMARY KEY (coalition_id, headers)
);

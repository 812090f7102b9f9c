-- Papers that were handed in as files.
CREATE TABLE agenda_file (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  kind $text NOT NULL,
  bytes $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

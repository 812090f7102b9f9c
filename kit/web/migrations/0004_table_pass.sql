-- Phones that joined a meeting: which page each may open, and for whom it speaks.
CREATE TABLE table_pass (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  path $text NOT NULL,
  person_id $uuid NOT NULL,
  name $text NOT NULL,
  number $number NOT NULL,
  asked_at $instant NOT NULL,
  confirmed_at $instant,
  confirmed_by $text NOT NULL,
  expires_at $instant NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX table_pass_by_secret ON table_pass (secret_hash);
CREATE INDEX table_pass_by_path ON table_pass (coalition_id, path, asked_at, id);

CREATE TABLE migration (
  name $text NOT NULL PRIMARY KEY,
  fingerprint $text NOT NULL,
  ran_at $instant NOT NULL
);

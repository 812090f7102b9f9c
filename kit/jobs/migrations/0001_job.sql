-- Work that takes longer than a request. Enqueued in the transaction that asks for it.
CREATE TABLE job (
  id $uuid NOT NULL PRIMARY KEY,
  coalition_id $uuid NOT NULL,
  kind $text NOT NULL,
  subject_id $uuid NOT NULL,
  payload $json NOT NULL,
  state $text NOT NULL,
  tries $number NOT NULL,
  run_at $instant NOT NULL,
  done $number NOT NULL,
  total $number NOT NULL,
  problem $text
);
CREATE INDEX job_waiting ON job (run_at, id) WHERE state <> 'done' AND state <> 'failed';
CREATE INDEX job_of_subject ON job (coalition_id, subject_id, id);

-- The history: every write with who, when, for whom, before and after.
CREATE TABLE change (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  at $instant NOT NULL,
  actor_id $uuid,
  actor_name $text NOT NULL,
  for_organization $text,
  subject_kind $text NOT NULL,
  subject_id $uuid NOT NULL,
  subject_label $text NOT NULL,
  verb $text NOT NULL,
  was $json,
  became $json,
  batch_id $uuid,
  undoes_id $uuid,
  undone_by $uuid,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX change_of_subject ON change (coalition_id, subject_kind, subject_id, id);
CREATE INDEX change_of_batch ON change (coalition_id, batch_id, id) WHERE batch_id IS NOT NULL;
CREATE INDEX change_feed ON change (coalition_id, id) WHERE batch_id IS NULL;

-- Words by which records are found. Normalized before they are stored, so that both engines find the same.
CREATE TABLE search_word (
  coalition_id $uuid NOT NULL,
  word $text NOT NULL,
  subject_kind $text NOT NULL,
  subject_id $uuid NOT NULL,
  label $text NOT NULL,
  detail $text NOT NULL,
  PRIMARY KEY (coalition_id, word, subject_kind, subject_id)
);
CREATE INDEX search_word_of_subject ON search_word (coalition_id, subject_kind, subject_id);

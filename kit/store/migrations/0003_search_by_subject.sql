-- A search for several words asks of each record the first one finds whether it has the others too.
DROP INDEX search_word_of_subject;
CREATE INDEX search_word_by_subject ON search_word (coalition_id, subject_kind, subject_id, word);

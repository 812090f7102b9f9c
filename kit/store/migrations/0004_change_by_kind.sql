-- When anything of a kind was touched last. What an import wrote is left out: the import is a record of its own.
CREATE INDEX change_by_kind ON change (coalition_id, subject_kind, id) WHERE batch_id IS NULL;

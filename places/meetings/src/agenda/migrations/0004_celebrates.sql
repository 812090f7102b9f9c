-- Whether an item is the one for what can be celebrated; it stays the last one.
ALTER TABLE agenda_item ADD COLUMN celebrates $flag;

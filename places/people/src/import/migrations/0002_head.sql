-- The beginning of what was sent, as the page about its columns shows it.
ALTER TABLE roster_file ADD COLUMN head $json;

-- What to ask for where an objective stands now.
ALTER TABLE objective ADD COLUMN baseline_question $text;

-- What the scores stand for at a milestone, and who is to rate it.
ALTER TABLE milestone ADD COLUMN scale $json;
ALTER TABLE milestone ADD COLUMN raters $json;

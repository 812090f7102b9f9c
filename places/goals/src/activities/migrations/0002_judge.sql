-- When an entry was written down, and who judges entries a second time.
ALTER TABLE activity ADD COLUMN logged_at $instant;
CREATE TABLE activity_judge (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  since $instant,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

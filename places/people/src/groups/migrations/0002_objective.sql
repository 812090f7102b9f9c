-- The objective of the place of goals that a group works for, beside the one it wrote itself.
ALTER TABLE coalition_group ADD COLUMN objective_id $uuid;

-- The result a celebration is for: a goal, an objective or a number of the place of goals.
ALTER TABLE thanks ADD COLUMN result_kind $text;
ALTER TABLE thanks ADD COLUMN result_id $uuid;

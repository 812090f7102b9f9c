-- Which shape the coalition chose for itself, who chose it and why.
CREATE TABLE shape_choice (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  shape $text NOT NULL,
  chosen_on $day NOT NULL,
  chosen_by $text NOT NULL,
  reasons $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX shape_choice_by_day ON shape_choice (coalition_id, chosen_on, id);
-- The groups that serve an objective show on its page.
CREATE INDEX coalition_group_by_objective ON coalition_group (coalition_id, objective_id) WHERE objective_id IS NOT NULL;

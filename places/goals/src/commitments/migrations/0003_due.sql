-- What is due on which days, whatever commitment it belongs to.
CREATE INDEX commitment_element_by_day ON commitment_element (coalition_id, due_on, id);

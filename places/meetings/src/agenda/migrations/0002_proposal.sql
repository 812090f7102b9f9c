-- The proposal an item decides.
ALTER TABLE agenda_item ADD COLUMN proposal_id $uuid;

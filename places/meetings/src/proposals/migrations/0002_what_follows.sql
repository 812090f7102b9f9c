-- The meeting that decides, since when everybody could read it, what it adopts, and the blocked proposal it goes on with.
ALTER TABLE proposal ADD COLUMN meeting_id $uuid;
ALTER TABLE proposal ADD COLUMN shown_on $day;
ALTER TABLE proposal ADD COLUMN adopts $json;
ALTER TABLE proposal ADD COLUMN follows_id $uuid;
CREATE INDEX proposal_after_block ON proposal (coalition_id, follows_id, id);

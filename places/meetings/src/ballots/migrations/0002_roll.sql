-- How early people heard of a vote, whose voice came too seldom to vote, and what a recusal rests on.
ALTER TABLE vote ADD COLUMN notice $json;
ALTER TABLE vote ADD COLUMN came_too_seldom $json;
ALTER TABLE recusal ADD COLUMN statement_id $uuid;
ALTER TABLE recusal ADD COLUMN left_room_at $instant;

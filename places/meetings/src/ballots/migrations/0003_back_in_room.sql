-- When somebody who left the room because of an interest came back.
ALTER TABLE recusal ADD COLUMN back_in_room_at $instant;

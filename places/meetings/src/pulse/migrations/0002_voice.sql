-- Whose link it is, as a hash made for this one meeting: a person who is signed in and has a link still has one voice.
ALTER TABLE pulse_pass ADD COLUMN voice_hash $bytes;

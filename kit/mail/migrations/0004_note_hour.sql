-- The hour at which somebody wants the weekly note.
ALTER TABLE mail_reader ADD COLUMN note_hour $number;

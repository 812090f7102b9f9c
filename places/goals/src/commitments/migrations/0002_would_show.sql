-- What would show that an element is met, agreed before anybody looks.
ALTER TABLE commitment_element ADD COLUMN would_show $text;

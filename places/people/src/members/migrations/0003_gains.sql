-- What somebody gets out of taking part, in their own words. Nothing while nobody asked.
ALTER TABLE person ADD COLUMN gains $text;

-- At which level of government an agency stands; nothing for all others.
ALTER TABLE organization ADD COLUMN government_level $text;

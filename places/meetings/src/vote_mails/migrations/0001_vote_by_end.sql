-- Open votes by their end, for reminders.
CREATE INDEX vote_open_by_end ON vote (coalition_id, closes_at) WHERE closed_at IS NULL;

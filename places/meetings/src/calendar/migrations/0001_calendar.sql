-- Addresses by which calendars follow the meetings. Like links of guests they can be taken back, and have no history.
CREATE TABLE calendar_feed (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  kind $text NOT NULL,
  whose_id $uuid,
  label $text NOT NULL,
  created_at $instant NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX calendar_feed_by_secret ON calendar_feed (coalition_id, secret_hash);
CREATE INDEX calendar_feed_by_kind ON calendar_feed (coalition_id, kind, whose_id);

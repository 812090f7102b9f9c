-- Meetings: when, where, and what it takes to come.
CREATE TABLE meeting (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  address $text NOT NULL,
  title $text NOT NULL,
  group_id $uuid,
  starts_at $instant NOT NULL,
  minutes $number NOT NULL,
  time_zone $text NOT NULL,
  state $text NOT NULL,
  began_at $instant,
  ended_at $instant,
  chair_id $uuid,
  notes_by_id $uuid,
  place $text NOT NULL,
  street $text NOT NULL,
  step_free $text,
  transit $text NOT NULL,
  hours $text NOT NULL,
  child_care $text NOT NULL,
  food $text NOT NULL,
  interpreter $text NOT NULL,
  remote_link $text NOT NULL,
  dial_in $text NOT NULL,
  about $text NOT NULL,
  series_id $uuid,
  sequence $number NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX meeting_by_address ON meeting (coalition_id, address);
CREATE INDEX meeting_by_start ON meeting (coalition_id, starts_at, id);
CREATE INDEX meeting_by_group ON meeting (coalition_id, group_id, starts_at, id);
CREATE INDEX meeting_by_series ON meeting (coalition_id, series_id, starts_at);
-- The rule by which the meetings of a series come again.
CREATE TABLE meeting_series (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  every $number NOT NULL,
  rhythm $text NOT NULL,
  from_day $day NOT NULL,
  until_day $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

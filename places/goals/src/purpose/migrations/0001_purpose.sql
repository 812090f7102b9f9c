-- Why the coalition came together, every wording of its vision and mission, and who was asked about them.
CREATE TABLE purpose (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  words $text NOT NULL,
  lived_by $text NOT NULL,
  good_place $text NOT NULL,
  why_now $text,
  why_now_words $text NOT NULL,
  reasons $json NOT NULL,
  reasons_words $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE TABLE wording (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  statement $text NOT NULL,
  words $text NOT NULL,
  written_on $day NOT NULL,
  written_by $text NOT NULL,
  what_changed $text NOT NULL,
  newcomer $text,
  lifts $text,
  outsiders $text,
  state $text NOT NULL,
  adopted_on $day,
  adopted_by $text NOT NULL,
  adopted_by_kind $text,
  adopted_by_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX wording_by_day ON wording (coalition_id, statement, written_on, id);
CREATE TABLE sounding (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  day $day NOT NULL,
  who $text NOT NULL,
  said $text NOT NULL,
  changed $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX sounding_by_day ON sounding (coalition_id, day, id);

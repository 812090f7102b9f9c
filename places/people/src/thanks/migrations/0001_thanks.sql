-- Who was thanked for what, hours given, and what an hour is worth.
CREATE TABLE thanks (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  person_id $uuid,
  organization_id $uuid,
  what_for $text NOT NULL,
  thanked_on $day NOT NULL,
  way $text NOT NULL,
  by_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX thanks_by_day ON thanks (coalition_id, thanked_on, id);
CREATE INDEX thanks_to_person ON thanks (coalition_id, person_id, thanked_on);
CREATE TABLE volunteer_hours (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  worked_on $day NOT NULL,
  minutes $number NOT NULL,
  what $text NOT NULL,
  paid_by $text NOT NULL,
  rate_cents $number,
  rate_source $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX volunteer_hours_by_day ON volunteer_hours (coalition_id, worked_on, id);
CREATE INDEX volunteer_hours_of_person ON volunteer_hours (coalition_id, person_id, worked_on);
CREATE TABLE hourly_value (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  from_on $day NOT NULL,
  cents $number NOT NULL,
  source $text NOT NULL,
  link $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX hourly_value_by_day ON hourly_value (coalition_id, from_on, id);

-- Organizations as a coalition knows them. A row is also the organization's membership here.
CREATE TABLE organization (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  sort_key $bytes NOT NULL,
  kind $text NOT NULL,
  what_they_do $text NOT NULL,
  address $text NOT NULL,
  city $text NOT NULL,
  state $text NOT NULL,
  postcode $text NOT NULL,
  phone $text,
  email $text,
  website $text NOT NULL,
  sector $text,
  class $text NOT NULL,
  brings $json NOT NULL,
  hopes $json NOT NULL,
  care_stages $json NOT NULL,
  notes $text NOT NULL,
  joined_on $day,
  left_on $day,
  profile_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX organization_by_name ON organization (coalition_id, sort_key, id);
CREATE INDEX organization_by_sector ON organization (coalition_id, sector, sort_key);

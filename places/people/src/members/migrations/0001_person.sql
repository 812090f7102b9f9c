-- People as a coalition knows them. A row is also the person's membership here; an account joins the rows of one
-- person across coalitions once the person signed in.
CREATE TABLE person (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  account_id $uuid,
  organization_id $uuid,
  title $text NOT NULL,
  given_name $text NOT NULL,
  family_name $text NOT NULL,
  sort_key $bytes NOT NULL,
  job $text NOT NULL,
  email $text,
  phone $text,
  address $text NOT NULL,
  city $text NOT NULL,
  state $text NOT NULL,
  postcode $text NOT NULL,
  contact $text NOT NULL,
  languages $json NOT NULL,
  access_needs $json NOT NULL,
  class $text NOT NULL,
  sector $text,
  tie $text,
  tie_told $flag NOT NULL,
  age_stated $number,
  age_stated_on $day,
  evidence $json NOT NULL,
  part $text NOT NULL,
  try_this $text NOT NULL,
  notes $text NOT NULL,
  joined_on $day,
  left_on $day,
  last_seen_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX person_by_name ON person (coalition_id, sort_key, id);
CREATE INDEX person_by_organization ON person (coalition_id, organization_id, sort_key) WHERE organization_id IS NOT NULL;
CREATE INDEX person_by_sector ON person (coalition_id, sector, sort_key);
CREATE INDEX person_by_last_seen ON person (coalition_id, last_seen_on, id);
CREATE INDEX person_by_email ON person (coalition_id, email) WHERE email IS NOT NULL;
CREATE INDEX person_by_account ON person (account_id, coalition_id) WHERE account_id IS NOT NULL;

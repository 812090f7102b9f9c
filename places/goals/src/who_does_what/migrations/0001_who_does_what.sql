-- Who does what where: services of organizations, the groups and areas they serve, and introductions that were made.
CREATE TABLE served (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  side $text NOT NULL,
  position $number NOT NULL,
  name $text NOT NULL,
  has_need $flag NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX served_by_side ON served (coalition_id, side, position, id);
CREATE TABLE service (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  organization_id $uuid NOT NULL,
  what $text NOT NULL,
  stage $text NOT NULL,
  population_id $uuid,
  area_id $uuid,
  capacity $number,
  is_active $flag NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX service_by_organization ON service (coalition_id, organization_id, id);
CREATE TABLE introduction (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  first_id $uuid NOT NULL,
  second_id $uuid NOT NULL,
  stage $text NOT NULL,
  made_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX introduction_by_day ON introduction (coalition_id, made_on, id);
CREATE TABLE coverage_rule (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  overlap_from $number NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

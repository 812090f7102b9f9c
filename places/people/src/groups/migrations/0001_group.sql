-- Groups, who belongs to them, their offices with dated terms, who does what, and the answers about our structure.
CREATE TABLE coalition_group (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  sort_key $bytes NOT NULL,
  kind $text NOT NULL,
  purpose $text NOT NULL,
  authority $text NOT NULL,
  objective $text NOT NULL,
  goal_id $uuid,
  part_of_id $uuid,
  lead_id $uuid,
  starts_on $day,
  ends_on $day,
  ended_on $day,
  became $json,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX coalition_group_by_name ON coalition_group (coalition_id, sort_key, id);
CREATE TABLE group_member (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  group_id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  organization_id $uuid,
  seat_id $uuid,
  part $text NOT NULL,
  since $day,
  until $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX group_member_of_group ON group_member (coalition_id, group_id, id);
CREATE INDEX group_member_of_person ON group_member (coalition_id, person_id, id);
CREATE INDEX group_member_of_organization ON group_member (coalition_id, organization_id, id);
CREATE TABLE office (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  group_id $uuid NOT NULL,
  position $number NOT NULL,
  kind $text NOT NULL,
  own_name $text NOT NULL,
  duties $text NOT NULL,
  handover $text NOT NULL,
  successor_id $uuid,
  buddy_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX office_of_group ON office (coalition_id, group_id, position, id);
CREATE TABLE office_term (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  office_id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  starts_on $day NOT NULL,
  ends_on $day,
  left_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX office_term_of_office ON office_term (coalition_id, office_id, starts_on, id);
CREATE INDEX office_term_of_person ON office_term (coalition_id, person_id, id);
CREATE TABLE duty (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  what $text NOT NULL,
  group_id $uuid,
  responsible_id $uuid,
  helper_ids $json NOT NULL,
  decides_id $uuid,
  deciding_group_id $uuid,
  told_ids $json NOT NULL,
  told_group_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX duty_by_position ON duty (coalition_id, position, id);
CREATE TABLE structure_answers (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  stage $text,
  ties $text,
  joint_work $text,
  motivation $text,
  tasks $text,
  size $text,
  experience $text,
  urgency $text,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

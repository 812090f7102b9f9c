-- Leaders people listen to, networks, and projects under way.
CREATE TABLE community_leader (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  name $text NOT NULL,
  listened_to $text NOT NULL,
  known_by $json NOT NULL,
  plan $text NOT NULL,
  plan_person_id $uuid,
  plan_by $day,
  reach $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX community_leader_by_position ON community_leader (coalition_id, position, id);
CREATE TABLE community_network (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  name $text NOT NULL,
  who $text NOT NULL,
  connects $text NOT NULL,
  word_travels $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX community_network_by_position ON community_network (coalition_id, position, id);
CREATE TABLE community_project (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  what $text NOT NULL,
  who $text NOT NULL,
  since $text NOT NULL,
  lesson $text NOT NULL,
  cares_about $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX community_project_by_position ON community_project (coalition_id, position, id);

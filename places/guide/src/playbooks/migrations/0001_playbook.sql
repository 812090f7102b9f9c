-- Installed playbooks with their whole text, what each of them wrote, and playbooks a coalition brought along.
CREATE TABLE playbook (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  playbook_key $text NOT NULL,
  number $number NOT NULL,
  title $text NOT NULL,
  language $text NOT NULL,
  files $json NOT NULL,
  installed_on $day NOT NULL,
  last_batch_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX playbook_by_key ON playbook (coalition_id, playbook_key);
CREATE TABLE playbook_piece (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  playbook_id $uuid NOT NULL,
  piece $text NOT NULL,
  name $text NOT NULL,
  record_kind $text NOT NULL,
  record_id $uuid NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX playbook_piece_by_playbook ON playbook_piece (coalition_id, playbook_id, piece, id);
CREATE TABLE offered_playbook (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  playbook_key $text NOT NULL,
  number $number NOT NULL,
  title $text NOT NULL,
  files $json NOT NULL,
  brought_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX offered_playbook_by_key ON offered_playbook (coalition_id, playbook_key);

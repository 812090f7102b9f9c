-- Links for guests: each shows one page of one coalition, and what lies below it, to whoever has the link.
CREATE TABLE guest_link (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  path $text NOT NULL,
  label $text NOT NULL,
  made_by $text NOT NULL,
  created_at $instant NOT NULL,
  expires_at $instant NOT NULL,
  revoked_at $instant,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX guest_link_secret ON guest_link (secret_hash);
CREATE INDEX guest_link_newest ON guest_link (coalition_id, created_at);

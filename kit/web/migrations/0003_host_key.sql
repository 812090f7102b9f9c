-- Keys for programs of the host: they belong to no coalition, and found new ones.
CREATE TABLE host_key (
  secret_hash $bytes NOT NULL PRIMARY KEY,
  id $uuid NOT NULL,
  account_id $uuid NOT NULL,
  name $text NOT NULL,
  created_at $instant NOT NULL,
  used_at $instant,
  revoked_at $instant
);
CREATE INDEX host_key_newest ON host_key (created_at);

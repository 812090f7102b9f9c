-- Coalitions of this host, the people who can sign in, and what they are in each coalition.
CREATE TABLE coalition (
  id $uuid NOT NULL PRIMARY KEY,
  slug $text NOT NULL,
  name $text NOT NULL,
  place $text NOT NULL,
  language $text NOT NULL,
  time_zone $text NOT NULL,
  kind $text NOT NULL,
  help_phone $text,
  is_example $flag NOT NULL,
  sector_scheme $text NOT NULL,
  aim_affected_percent $number,
  quiet_after_days $number NOT NULL,
  founded_at $instant NOT NULL,
  version $number NOT NULL
);
CREATE UNIQUE INDEX coalition_slug ON coalition (slug);

CREATE TABLE account (
  id $uuid NOT NULL PRIMARY KEY,
  email $text,
  name $text NOT NULL,
  language $text NOT NULL,
  is_host $flag NOT NULL,
  created_at $instant NOT NULL
);
CREATE UNIQUE INDEX account_email ON account (email) WHERE email IS NOT NULL;

CREATE TABLE standing (
  coalition_id $uuid NOT NULL,
  account_id $uuid NOT NULL,
  role $text NOT NULL,
  speaks_for $text,
  seen_at $instant,
  seen_before_at $instant,
  PRIMARY KEY (coalition_id, account_id)
);
CREATE INDEX standing_of_account ON standing (account_id, coalition_id);

CREATE TABLE session (
  token_hash $bytes NOT NULL PRIMARY KEY,
  id $uuid NOT NULL,
  account_id $uuid NOT NULL,
  device $text NOT NULL,
  view_as $text,
  created_at $instant NOT NULL,
  seen_at $instant NOT NULL,
  expires_at $instant NOT NULL
);
CREATE INDEX session_of_account ON session (account_id, created_at);

-- A one-use link or a printed code: only the hash is stored.
CREATE TABLE sign_in_pass (
  secret_hash $bytes NOT NULL PRIMARY KEY,
  kind $text NOT NULL,
  account_id $uuid NOT NULL,
  created_at $instant NOT NULL,
  expires_at $instant NOT NULL,
  used_at $instant
);
CREATE INDEX sign_in_pass_of_account ON sign_in_pass (account_id, created_at);

CREATE TABLE api_key (
  secret_hash $bytes NOT NULL PRIMARY KEY,
  id $uuid NOT NULL,
  coalition_id $uuid NOT NULL,
  account_id $uuid NOT NULL,
  name $text NOT NULL,
  may_write $flag NOT NULL,
  created_at $instant NOT NULL,
  used_at $instant,
  revoked_at $instant
);
CREATE INDEX api_key_of_coalition ON api_key (coalition_id, created_at);

-- What somebody typed when the session had ended: it waits here until they are signed in again.
CREATE TABLE parked_form (
  secret_hash $bytes NOT NULL PRIMARY KEY,
  path $text NOT NULL,
  body $text NOT NULL,
  expires_at $instant NOT NULL
);
CREATE INDEX parked_form_expiry ON parked_form (expires_at);

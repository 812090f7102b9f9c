-- Links by which somebody without an account signs for one party, once. Only the hash of the secret is kept.
CREATE TABLE signing_link (
  coalition_id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  agreement_id $uuid NOT NULL,
  party_id $uuid NOT NULL,
  until $day NOT NULL,
  signature_id $uuid,
  PRIMARY KEY (coalition_id, secret_hash)
);

-- Links by which somebody without an account votes. Each mail has one of its own; all of them work until the vote ends.
CREATE TABLE ballot_link (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  proposal_id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX ballot_link_by_secret ON ballot_link (coalition_id, secret_hash);

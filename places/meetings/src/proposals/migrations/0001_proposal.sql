-- Proposals, every wording they had, and what people said about them.
CREATE TABLE proposal (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  words $text NOT NULL,
  why $text NOT NULL,
  matter $text NOT NULL,
  amount_cents $number,
  method $text NOT NULL,
  options $json NOT NULL,
  seats $number NOT NULL,
  is_secret $flag NOT NULL,
  proposed_by $text NOT NULL,
  proposed_on $day NOT NULL,
  proposer_id $uuid,
  goal_id $uuid,
  closes_at $instant,
  meeting $text NOT NULL,
  review_on $day,
  state $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX proposal_by_state ON proposal (coalition_id, state, id);
CREATE TABLE proposal_text (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  proposal_id $uuid NOT NULL,
  number $number NOT NULL,
  words $text NOT NULL,
  why_changed $text NOT NULL,
  written_by $text NOT NULL,
  written_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX proposal_text_of_proposal ON proposal_text (coalition_id, proposal_id, number);
CREATE TABLE proposal_comment (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  proposal_id $uuid NOT NULL,
  stand $text NOT NULL,
  words $text NOT NULL,
  said_by $text NOT NULL,
  said_for $text NOT NULL,
  said_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX proposal_comment_of_proposal ON proposal_comment (coalition_id, proposal_id, said_at, id);

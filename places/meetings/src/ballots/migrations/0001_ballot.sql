-- A vote: who is on its roll, frozen when it opens. Has the id of its proposal.
CREATE TABLE vote (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  opened_at $instant NOT NULL,
  opened_by $text NOT NULL,
  closes_at $instant,
  rules_id $uuid,
  roll $json NOT NULL,
  closed_at $instant,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- What each voice said. Of a secret vote this is only the mark on the roll: that it voted, never what.
CREATE TABLE ballot (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  vote_id $uuid NOT NULL,
  voice_id $uuid NOT NULL,
  answer $text,
  marks $json NOT NULL,
  reason $text NOT NULL,
  how $text NOT NULL,
  evidence $text NOT NULL,
  entered_by $text NOT NULL,
  cast_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX ballot_of_voice ON ballot (coalition_id, vote_id, voice_id);
-- The ballot box of a secret vote. Nothing here points to the roll, and each new ballot writes the whole box anew in the
-- order of its receipts, so that not even the order of rows tells who came when.
CREATE TABLE sealed_ballot (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  vote_id $uuid NOT NULL,
  receipt $text NOT NULL,
  answer $text,
  marks $json NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX sealed_ballot_of_vote ON sealed_ballot (coalition_id, vote_id, receipt);
-- Who declared an interest: they may speak, and do not vote.
CREATE TABLE recusal (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  proposal_id $uuid NOT NULL,
  voice_id $uuid NOT NULL,
  voice_name $text NOT NULL,
  why $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX recusal_of_voice ON recusal (coalition_id, proposal_id, voice_id);
-- Who may vote for a voice while its own people are away; their own vote always counts first.
CREATE TABLE proxy (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  voice_id $uuid NOT NULL,
  voice_name $text NOT NULL,
  holder_id $uuid NOT NULL,
  proposal_id $uuid,
  from_day $day NOT NULL,
  until_day $day NOT NULL,
  revoked_at $instant,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX proxy_by_holder ON proxy (coalition_id, holder_id, until_day, id);
CREATE INDEX proxy_by_day ON proxy (coalition_id, until_day, id);

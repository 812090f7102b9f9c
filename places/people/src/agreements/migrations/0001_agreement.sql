-- Agreements, who signed which words of them, scans of signed papers, and statements of interests.
CREATE TABLE agreement (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  kind $text NOT NULL,
  title $text NOT NULL,
  party_ids $json NOT NULL,
  purpose $text NOT NULL,
  roles $text NOT NULL,
  contributions $text NOT NULL,
  data_sharing $text NOT NULL,
  term $text NOT NULL,
  review $text NOT NULL,
  leaving $text NOT NULL,
  starts_on $day,
  ends_on $day,
  review_on $day,
  ended_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX agreement_by_title ON agreement (coalition_id, title, id);
CREATE TABLE signature (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  agreement_id $uuid NOT NULL,
  organization_id $uuid,
  person_id $uuid,
  name $text NOT NULL,
  how $text NOT NULL,
  signed_at $instant NOT NULL,
  signed_text $json NOT NULL,
  text_hash $text NOT NULL,
  file_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX signature_of_agreement ON signature (coalition_id, agreement_id, signed_at, id);
CREATE TABLE agreement_file (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  name $text NOT NULL,
  kind $text NOT NULL,
  size $number NOT NULL,
  bytes $bytes NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE TABLE interest_statement (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  person_id $uuid NOT NULL,
  stated_on $day NOT NULL,
  proposal_id $uuid,
  has_interest $flag NOT NULL,
  words $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX interest_statement_by_day ON interest_statement (coalition_id, stated_on, id);
CREATE INDEX interest_statement_of_person ON interest_statement (coalition_id, person_id, id);

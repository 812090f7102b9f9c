-- Pairs of records that look alike, found at the last look. Made anew with every look.
CREATE TABLE likely_duplicate (
  coalition_id $uuid NOT NULL,
  subject $text NOT NULL,
  first_id $uuid NOT NULL,
  second_id $uuid NOT NULL,
  position $number NOT NULL,
  group_size $number NOT NULL,
  score $real NOT NULL,
  band $text NOT NULL,
  reasons $json NOT NULL,
  PRIMARY KEY (coalition_id, subject, first_id, second_id)
);
CREATE INDEX likely_duplicate_in_order ON likely_duplicate (coalition_id, position);

-- When a coalition was last looked through, and how many records it had then.
CREATE TABLE duplicate_look (
  coalition_id $uuid NOT NULL,
  looked_at $instant NOT NULL,
  records $number NOT NULL,
  PRIMARY KEY (coalition_id)
);

-- Pairs a person said are not the same. They are never offered again.
CREATE TABLE not_same (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  subject $text NOT NULL,
  first_id $uuid NOT NULL,
  second_id $uuid NOT NULL,
  label $text NOT NULL,
  said_at $instant NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX not_same_of_pair ON not_same (coalition_id, subject, first_id, second_id);

-- Two records that became one. What both were before is in the history, under the batch.
CREATE TABLE record_merge (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  subject $text NOT NULL,
  kept_id $uuid NOT NULL,
  gone_id $uuid NOT NULL,
  label $text NOT NULL,
  batch_id $uuid NOT NULL,
  merged_at $instant NOT NULL,
  undone_at $instant,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX record_merge_of_gone ON record_merge (coalition_id, subject, gone_id) WHERE undone_at IS NULL;

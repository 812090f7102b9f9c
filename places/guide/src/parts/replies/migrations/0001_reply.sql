-- What was replied to questions of the guide that no record answers.
CREATE TABLE guide_reply (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  part $text NOT NULL,
  question $text NOT NULL,
  asked $text NOT NULL,
  kind $text NOT NULL,
  words $text NOT NULL,
  marks $json NOT NULL,
  replied_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX guide_reply_of_question ON guide_reply (coalition_id, part, question);

-- When each part of the guide was looked at last.
CREATE TABLE guide_look (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  part $text NOT NULL,
  title $text NOT NULL,
  looked_on $day NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);

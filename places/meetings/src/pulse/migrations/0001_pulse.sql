-- The five questions after a meeting: whether they are asked, until when, how many sheets came on paper. Has the id of
-- its meeting; none is stored while nothing differs from the habit.
CREATE TABLE pulse (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  title $text NOT NULL,
  asked $flag NOT NULL,
  closes_on $day,
  on_paper $number NOT NULL,
  links_sent $number NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- What is usual in a coalition. Has the id of the coalition.
CREATE TABLE pulse_habit (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  asked $flag NOT NULL,
  days $number NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
-- One answer to one question. Nothing leads to who gave it, to their other answers or to when it came: ids are drawn by
-- lot, and what waits to be counted is written anew with every sheet.
CREATE TABLE pulse_answer (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  pulse_id $uuid NOT NULL,
  question $text NOT NULL,
  answer $number NOT NULL,
  is_counted $flag NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX pulse_answer_by_pulse ON pulse_answer (coalition_id, pulse_id, question, answer);
-- That a sheet came, with the line written on it, if any. Nothing leads to its answers.
CREATE TABLE pulse_sheet (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  pulse_id $uuid NOT NULL,
  line $text NOT NULL,
  is_counted $flag NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX pulse_sheet_by_pulse ON pulse_sheet (coalition_id, pulse_id, id);
-- What lets one sheet in: the hash of a mailed link, or of the form it was filled on. Says whether it was used, never by
-- whom or for what.
CREATE TABLE pulse_pass (
  coalition_id $uuid NOT NULL,
  secret_hash $bytes NOT NULL,
  pulse_id $uuid NOT NULL,
  is_spent $flag NOT NULL,
  PRIMARY KEY (coalition_id, secret_hash)
);
-- The word in the code on the wall.
CREATE TABLE pulse_door (
  coalition_id $uuid NOT NULL,
  pulse_id $uuid NOT NULL,
  secret $text NOT NULL,
  PRIMARY KEY (coalition_id, pulse_id)
);

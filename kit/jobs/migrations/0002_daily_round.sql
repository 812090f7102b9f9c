-- When each coalition's daily work is due next. Whoever moves the row on, queues the work.
CREATE TABLE daily_round (
  coalition_id $uuid NOT NULL,
  name $text NOT NULL,
  next_at $instant NOT NULL,
  PRIMARY KEY (coalition_id, name)
);
CREATE INDEX daily_round_due ON daily_round (name, next_at, coalition_id);

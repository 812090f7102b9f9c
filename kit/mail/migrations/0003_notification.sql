-- Who is to hear of what, once for each event and reason; what became of it; and how each reader wants to hear.
CREATE TABLE notification (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  kind $text NOT NULL,
  event $text NOT NULL,
  recipient_id $uuid NOT NULL,
  reason $text NOT NULL,
  payload $json NOT NULL,
  state $text NOT NULL,
  send_at $instant,
  made_at $instant NOT NULL,
  ended_at $instant,
  problem $text,
  stop_hash $bytes,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX notification_once ON notification (coalition_id, event, recipient_id, reason);
CREATE INDEX notification_due ON notification (send_at, id) WHERE state = 'waiting' AND send_at IS NOT NULL;
CREATE INDEX notification_by_state ON notification (coalition_id, state, id);
CREATE INDEX notification_of_recipient ON notification (coalition_id, recipient_id, state);
CREATE INDEX notification_by_stop ON notification (stop_hash) WHERE stop_hash IS NOT NULL;

CREATE TABLE mail_choice (
  coalition_id $uuid NOT NULL,
  recipient_id $uuid NOT NULL,
  kind $text NOT NULL,
  delivery $text NOT NULL,
  PRIMARY KEY (coalition_id, recipient_id, kind)
);

-- Quiet hours of a reader, and the address that a mail server refused, until it is another one.
CREATE TABLE mail_reader (
  coalition_id $uuid NOT NULL,
  recipient_id $uuid NOT NULL,
  quiet_from $number NOT NULL,
  quiet_to $number NOT NULL,
  time_zone $text,
  refused_address $text,
  refused_why $text,
  PRIMARY KEY (coalition_id, recipient_id)
);

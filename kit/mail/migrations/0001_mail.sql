-- Mails on their way out. Without a mail server they stay here, where only the host can read them.
CREATE TABLE mail (
  id $uuid NOT NULL PRIMARY KEY,
  to_address $text NOT NULL,
  subject $text NOT NULL,
  body $text NOT NULL,
  created_at $instant NOT NULL,
  sent_at $instant,
  tries $number NOT NULL,
  problem $text
);
CREATE INDEX mail_waiting ON mail (id) WHERE sent_at IS NULL;

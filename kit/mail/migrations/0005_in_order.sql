-- What was written before to the same address and has not gone out.
CREATE INDEX mail_waiting_for ON mail (to_address, id) WHERE sent_at IS NULL;

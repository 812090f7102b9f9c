-- A mail may have a second form, a calendar entry, an address that stops its kind, and the notification it carries.
ALTER TABLE mail ADD COLUMN html $text;
ALTER TABLE mail ADD COLUMN calendar $text;
ALTER TABLE mail ADD COLUMN stop_address $text;
ALTER TABLE mail ADD COLUMN coalition_id $uuid;
ALTER TABLE mail ADD COLUMN notification_id $uuid;
ALTER TABLE mail ADD COLUMN next_try_at $instant;

-- What an organization says of itself to the coalitions it is in. It belongs to no coalition: the account of the
-- person who speaks for the organization keeps it and decides field by field which coalition sees it.
CREATE TABLE organization_profile (
  id $uuid NOT NULL PRIMARY KEY,
  account_id $uuid NOT NULL,
  content $json NOT NULL,
  version $number NOT NULL
);
CREATE INDEX organization_profile_of_account ON organization_profile (account_id, id);

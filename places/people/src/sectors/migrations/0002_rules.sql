-- Rules of a sector a playbook brought, which no scheme of the product knows.
ALTER TABLE sector ADD COLUMN rules $json;
ALTER TABLE sector ADD COLUMN one_for_each $flag;

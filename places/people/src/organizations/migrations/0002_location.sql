-- Where on the map an organization is, in degrees; both or neither.
ALTER TABLE organization ADD COLUMN latitude $real;
ALTER TABLE organization ADD COLUMN longitude $real;

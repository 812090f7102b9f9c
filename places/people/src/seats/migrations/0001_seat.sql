-- Places at the table: held by an organization or a resident, filled by a person for a term.
CREATE TABLE seat (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  sector $text NOT NULL,
  label $text NOT NULL,
  is_resident $flag NOT NULL,
  holder_id $uuid,
  representative_id $uuid,
  alternate_id $uuid,
  successor_id $uuid,
  term_start $day,
  term_end $day,
  wanted $text NOT NULL,
  next_step $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX seat_by_sector ON seat (coalition_id, sector, id);
CREATE INDEX seat_by_representative ON seat (coalition_id, representative_id) WHERE representative_id IS NOT NULL;

-- Who keeps in touch with the people of a sector.
CREATE TABLE sector_contact (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  sector $text NOT NULL,
  person_id $uuid NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX sector_contact_of_sector ON sector_contact (coalition_id, sector);

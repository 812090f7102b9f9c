-- Sectors a coalition named itself; used while its scheme is "own".
CREATE TABLE sector (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  sector_key $text NOT NULL,
  position $number NOT NULL,
  name_en $text NOT NULL,
  name_es $text NOT NULL,
  short_en $text NOT NULL,
  short_es $text NOT NULL,
  hint_en $text NOT NULL,
  hint_es $text NOT NULL,
  origin $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX sector_by_key ON sector (coalition_id, sector_key);
CREATE INDEX sector_by_position ON sector (coalition_id, position, id);

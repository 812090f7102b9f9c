-- Whether to found a coalition at all: what was decided, and what it costs and gives each founding party. The trigger
-- and the reasons are those of the purpose.
CREATE TABLE readiness_check (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  own_answer $text,
  own_words $text NOT NULL,
  wait_for $text NOT NULL,
  wait_until $day,
  lighter_form $text,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE TABLE readiness_party (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  organization_id $uuid,
  person_id $uuid,
  costs $text NOT NULL,
  gains $text NOT NULL,
  worth $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX readiness_party_by_organization ON readiness_party (coalition_id, organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX readiness_party_by_person ON readiness_party (coalition_id, person_id) WHERE person_id IS NOT NULL;

-- What organizations commit themselves to, element by element, what shows it, and what independent verifiers say.
CREATE TABLE commitment (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  organization_id $uuid NOT NULL,
  title $text NOT NULL,
  goal_id $uuid,
  objective_id $uuid,
  agreement_id $uuid,
  starts_on $day,
  ends_on $day,
  decided_in $text NOT NULL,
  decision_link $text NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX commitment_by_organization ON commitment (coalition_id, organization_id, id);
CREATE INDEX commitment_by_goal ON commitment (coalition_id, goal_id, id);
-- Amounts are whole millionths.
CREATE TABLE commitment_element (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  position $number NOT NULL,
  commitment_id $uuid NOT NULL,
  what $text NOT NULL,
  metric $text NOT NULL,
  unit $text NOT NULL,
  indicator_id $uuid,
  baseline $number,
  target $number,
  due_on $day,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX commitment_element_by_commitment ON commitment_element (coalition_id, commitment_id, position, id);
CREATE TABLE commitment_evidence (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  element_id $uuid NOT NULL,
  shown_on $day NOT NULL,
  kind $text NOT NULL,
  words $text NOT NULL,
  value $number,
  source_id $uuid,
  link $text NOT NULL,
  file_id $uuid,
  brought_by_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX commitment_evidence_by_element ON commitment_evidence (coalition_id, element_id, shown_on, id);
CREATE INDEX commitment_evidence_by_person ON commitment_evidence (coalition_id, brought_by_id, id);
CREATE TABLE commitment_verdict (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  element_id $uuid NOT NULL,
  verdict $text NOT NULL,
  reason $text NOT NULL,
  given_on $day NOT NULL,
  for_year $number NOT NULL,
  verifier_person_id $uuid,
  verifier_organization_id $uuid,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX commitment_verdict_by_element ON commitment_verdict (coalition_id, element_id, for_year, given_on, id);
CREATE INDEX commitment_verdict_by_person ON commitment_verdict (coalition_id, verifier_person_id, id);
CREATE INDEX commitment_verdict_by_organization ON commitment_verdict (coalition_id, verifier_organization_id, id);

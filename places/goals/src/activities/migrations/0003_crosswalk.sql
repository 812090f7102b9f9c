-- Tables of funders a coalition took over from a playbook, beside those that come with the product.
CREATE TABLE crosswalk_table (
  coalition_id $uuid NOT NULL,
  id $uuid NOT NULL,
  table_key $text NOT NULL,
  name $text NOT NULL,
  content $json NOT NULL,
  version $number NOT NULL,
  PRIMARY KEY (coalition_id, id)
);
CREATE UNIQUE INDEX crosswalk_table_by_key ON crosswalk_table (coalition_id, table_key);

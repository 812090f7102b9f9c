-- Whether somebody holds an office together with others; where nothing is said, one at a time.
ALTER TABLE office_term ADD COLUMN is_shared $flag;

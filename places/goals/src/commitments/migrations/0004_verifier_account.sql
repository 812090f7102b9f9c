-- Who verified and signs in without being a person of the coalition.
ALTER TABLE commitment_verdict ADD COLUMN verifier_account_id $uuid;

mod ledger;
mod outbox;
mod quiet;
mod sending;

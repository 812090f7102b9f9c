mod came_back;
mod ledger;
mod outbox;
mod quiet;
mod sending;

//! Who can sign in: one account for a person, whatever the number of coalitions.

mod store;

pub use store::accounts::{
    Account, account, account_by_email, count, host, insert_account, is_first_run, update_account,
};
pub use store::guests::{GuestLink, guest_link, guest_links_of, insert_guest_link, revoke_guest_link};
pub use store::host_keys::{HostKey, host_key, host_keys, insert_host_key, revoke_host_key, touch_host_key};
pub use store::keys::{ApiKey, api_key, api_keys_of, insert_api_key, revoke_api_key, touch_api_key};
pub use store::passes::{PassKind, account_of_pass, delete_expired_passes, insert_pass, spend_pass};
pub use store::sessions::{
    Session, delete_expired_sessions, delete_session, delete_sessions_of, insert_session, sessions_of,
    set_view_as, signed_in, touch_session,
};
pub use store::standings::{
    PersonHere, Standing, coalition_of, coalitions_of, coordinators, note_visit, people_here, put_standing,
    standing, take_standing,
};
pub use store::table_passes::{
    TablePass, confirm_table_pass, insert_table_pass, remove_table_pass, remove_table_passes, table_pass,
    table_passes_of,
};

#[cfg(test)]
mod tests;

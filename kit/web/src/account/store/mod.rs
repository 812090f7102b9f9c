pub mod accounts;
pub mod guests;
pub mod host_keys;
pub mod keys;
pub mod passes;
pub mod sessions;
pub mod standings;
pub mod table_passes;

mod attack;
mod figures;
mod policies;
mod releases;
mod tables;

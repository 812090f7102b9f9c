mod interface;
mod not_known;
mod pages;
mod rules;

mod interface;
mod pages;
mod rules;

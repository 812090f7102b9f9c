mod interface;
mod pages;
mod rules;
mod shape;

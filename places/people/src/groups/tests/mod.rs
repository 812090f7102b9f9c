mod choice;
mod interface;
mod pages;
mod rules;
mod shape;

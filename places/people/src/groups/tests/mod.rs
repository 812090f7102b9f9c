mod choice;
mod interface;
mod overlaps;
mod pages;
mod rules;
mod shape;

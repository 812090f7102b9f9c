mod own;
mod rules;

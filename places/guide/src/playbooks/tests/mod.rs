mod contents;
mod format;
mod hostile;
mod installing;
mod interface;
mod rules;
mod templates;
mod updating;

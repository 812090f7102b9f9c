mod contents;
mod format;
mod hostile;

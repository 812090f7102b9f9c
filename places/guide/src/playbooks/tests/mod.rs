mod format;
mod hostile;

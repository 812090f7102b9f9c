mod measures;
mod samples;

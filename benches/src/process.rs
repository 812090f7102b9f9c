//! What the operating system knows about this process.

use std::time::Duration;

/// Largest memory so far, in MiB; 0 where `/proc` is not there.
pub fn peak_memory() -> u64 {
    status("VmHWM")
}

/// Memory now, in MiB.
pub fn memory() -> u64 {
    status("VmRSS")
}

/// Processor time of all threads so far, in steps of a hundredth of a second; none where `/proc` is not there.
pub fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in brackets may hold spaces; after it, the 12th and 13th fields are user and system time.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let hundredths = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok());
    Duration::from_millis(hundredths.sum::<u64>() * 10)
}

fn status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let digits = line.and_then(|line| line.split_whitespace().nth(1));
    digits.and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}

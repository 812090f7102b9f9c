//! What the operating system knows about this process.

/// Largest memory so far, in MiB; 0 where `/proc` is not there.
pub fn peak_memory() -> u64 {
    status("VmHWM")
}

/// Memory now, in MiB.
pub fn memory() -> u64 {
    status("VmRSS")
}

fn status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let digits = line.and_then(|line| line.split_whitespace().nth(1));
    digits.and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}

//! The binary: does what the command line says.

fn main() -> std::process::ExitCode {
    commonweal::commands::run()
}

//! The binary: reads the command line and does what it says.

use clap::Parser;
use commonweal::commands::Command;

fn main() -> std::process::ExitCode {
    let command = Command::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => {
            eprintln!("Commonweal cannot start: {problem}");
            return std::process::ExitCode::FAILURE;
        }
    };
    match runtime.block_on(command.run()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

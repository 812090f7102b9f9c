//! The real binary, and a small client to talk to it over a connection of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use kit_store::Address;

/// The binary with a command, its words and its database.
pub fn commonweal(command: &str, data: &Path, address: &Address) -> Command {
    let mut process = Command::new(env!("CARGO_BIN_EXE_commonweal"));
    process.args(command.split(' ')).arg("--data").arg(data).env_remove("COMMONWEAL_CONFIG");
    if let Address::Postgres(url) = address {
        process.arg("--database-url").arg(url);
    }
    process
}

/// Runs a command to its end: whether it worked, and everything it said.
pub fn run(process: &mut Command) -> (bool, String) {
    let Output { status, stdout, stderr } = process.output().expect("the binary starts");
    (
        status.success(),
        String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr),
    )
}

/// A running server, ended with the test.
pub struct Server {
    process: Child,
    /// `127.0.0.1:40123`
    pub host: String,
    /// What it printed until it said where it is, and the links after that.
    pub said: Vec<String>,
    /// Kept open: who prints into a closed pipe is ended.
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// Starts `demo` or `serve` and waits until it has printed what `until` begins with.
    pub fn start(mut process: Command, until: &str) -> Self {
        let process = process.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut process = process.spawn().expect("the binary starts");
        let mut output = BufReader::new(process.stdout.take().expect("its output is read"));
        let mut said = Vec::new();
        for line in output.by_ref().lines().map_while(Result::ok) {
            let is_last = line.trim_start().starts_with(until);
            said.push(line);
            if is_last {
                break;
            }
        }
        let host = said.iter().find_map(|line| line.split_once("running at http://")).map(|(_, host)| host);
        let host = host.unwrap_or_else(|| panic!("no address in {said:?}")).to_owned();
        Self { process, host, said, _output: output }
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        self.process.kill().expect("it was running");
        self.process.wait().expect("it has ended");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been killed before.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Signs somebody of the example in: the value of the session cookie.
pub fn sign_in(server: &Server, label: &str) -> String {
    let line = server
        .said
        .iter()
        .find(|line| line.trim_start().starts_with(label))
        .expect("a sign-in link");
    let (_, path) = line.split_once(&server.host).expect("a link to this server");
    let mut connection = Connection::open(&server.host);
    let reply = connection.send("POST", path.trim(), "", "").expect("an answer");
    let cookie = reply.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
    cookie.split(';').next().unwrap_or_default().to_owned()
}

pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// One connection, kept open from request to request.
pub struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

impl Connection {
    pub fn open(host: &str) -> Self {
        let stream = TcpStream::connect(host).expect("the server listens");
        Self { host: host.to_owned(), stream: BufReader::new(stream) }
    }

    /// Sends a request; an error when the server went away before its whole answer.
    pub fn send(&mut self, method: &str, path: &str, cookie: &str, json: &str) -> std::io::Result<Reply> {
        let host = &self.host;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{json}",
            json.len()
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head)? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.and_then(|length| length.parse().ok()).unwrap_or_default()];
        self.stream.read_exact(&mut body)?;
        Ok(Reply { status, head, body: String::from_utf8_lossy(&body).into_owned() })
    }
}

use std::collections::HashMap;

use tokio::net::UdpSocket;

use super::*;

/// A name server that knows these records and no others.
async fn name_server(records: &[(&str, &[&str])]) -> NameServer {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let server = NameServer(socket.local_addr().unwrap());
    let known: HashMap<String, Vec<String>> = records
        .iter()
        .map(|(name, texts)| ((*name).to_owned(), texts.iter().map(|text| (*text).to_owned()).collect()))
        .collect();
    tokio::spawn(async move {
        let mut bytes = [0_u8; 512];
        while let Ok((length, from)) = socket.recv_from(&mut bytes).await {
            let reply = reply(&bytes[..length], &known);
            if socket.send_to(&reply, from).await.is_err() {
                return;
            }
        }
    });
    server
}

fn reply(question: &[u8], known: &HashMap<String, Vec<String>>) -> Vec<u8> {
    let (mut name, mut at) = (Vec::new(), 12);
    while question[at] != 0 {
        let end = at + 1 + usize::from(question[at]);
        name.push(String::from_utf8_lossy(&question[at + 1..end]).into_owned());
        at = end;
    }
    let texts = known.get(&name.join(".")).cloned().unwrap_or_default();
    let mut bytes = question[..2].to_vec();
    bytes.extend([0x81, 0x80, 0, 1, 0, u8::try_from(texts.len()).unwrap(), 0, 0, 0, 0]);
    bytes.extend(&question[12..at + 5]);
    for text in texts {
        let length = u8::try_from(text.len()).unwrap();
        bytes.extend([0xC0, 12, 0, 16, 0, 1, 0, 0, 1, 0, 0, length + 1, length]);
        bytes.extend(text.as_bytes());
    }
    bytes
}

fn words(lines: &[Line]) -> Vec<(&'static str, State)> {
    lines.iter().map(|line| (line.what, line.state)).collect()
}

#[tokio::test]
async fn a_domain_with_all_three_records_is_believed() {
    let server = name_server(&[
        ("example.org", &["other=1", "v=spf1 a -all"]),
        ("selector1._domainkey.example.org", &["k=rsa; p=MIGf"]),
        ("_dmarc.example.org", &["v=DMARC1; p=none"]),
    ])
    .await;
    let lines = all(Ok(server), "example.org", None).await;
    assert_eq!(words(&lines), [("spf", State::Ok), ("dkim", State::Ok), ("dmarc", State::Ok)]);
}

#[tokio::test]
async fn what_is_missing_is_shown_as_the_record_to_add() {
    let server = name_server(&[
        ("example.org", &["v=spf1 a -all", "v=spf1 mx -all"]),
        ("gone._domainkey.example.org", &["v=DKIM1; p="]),
    ])
    .await;
    let lines = all(Ok(server), "example.org", Some("gone")).await;
    assert!(lines.iter().all(|line| line.state == State::Attention));
    assert!(lines[0].advice.contains("into one record"));
    assert!(
        lines[1].advice.contains("SELECTOR._domainkey.example.org. TXT"),
        "a key that was taken back is none"
    );
    assert!(lines[2].advice.contains("_dmarc.example.org. TXT \"v=DMARC1; p=none"));
}

#[tokio::test]
async fn a_sender_on_this_machine_or_a_machine_without_name_server_is_told() {
    let here = all(Err(DnsProblem::NoServer), "localhost", None).await;
    assert!(here[0].advice.contains("--mail-from"));
    let blind = all(Err(DnsProblem::NoServer), "example.org", None).await;
    assert_eq!(words(&blind), [("sender", State::Attention)]);
}

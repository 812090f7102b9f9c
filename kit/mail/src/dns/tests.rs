use proptest::prelude::*;
use tokio::net::{TcpListener, UdpSocket};

use super::message::{Answer, question, read_answer};
use super::*;

/// An answer to a question: the flags, then one record for each text, of the kind TXT, named by a pointer.
fn answer(question: &[u8], flags: u16, texts: &[&str]) -> Vec<u8> {
    let mut bytes = question[..2].to_vec();
    bytes.extend(flags.to_be_bytes());
    bytes.extend([0, 1, 0, u8::try_from(texts.len()).unwrap(), 0, 0, 0, 0]);
    let end = 12 + question[12..].iter().position(|byte| *byte == 0).unwrap() + 5;
    bytes.extend(&question[12..end]);
    for text in texts {
        let pieces: Vec<u8> = text
            .as_bytes()
            .chunks(255)
            .flat_map(|piece| {
                std::iter::once(u8::try_from(piece.len()).unwrap()).chain(piece.iter().copied())
            })
            .collect();
        bytes.extend([0xC0, 12, 0, 16, 0, 1, 0, 0, 1, 0]);
        bytes.extend(u16::try_from(pieces.len()).unwrap().to_be_bytes());
        bytes.extend(pieces);
    }
    bytes
}

const FINE: u16 = 0x8180;

#[test]
fn long_records_are_put_together_from_their_pieces() {
    let asked = question("example.org.", 7).unwrap();
    let long = format!("v=DKIM1; p={}", "A".repeat(600));
    let read = read_answer(&asked, &answer(&asked, FINE, &["v=spf1 -all", &long])).unwrap().unwrap();
    assert_eq!(read, Answer::Texts(vec!["v=spf1 -all".to_owned(), long]));
    let none = read_answer(&asked, &answer(&asked, FINE | 3, &[])).unwrap().unwrap();
    assert_eq!(none, Answer::Texts(Vec::new()));
    let refused = read_answer(&asked, &answer(&asked, FINE | 5, &[])).unwrap();
    assert!(matches!(refused, Err(DnsProblem::Refused(5))));
}

#[test]
fn answers_to_other_questions_are_not_taken() {
    let asked = question("example.org", 7).unwrap();
    let other = question("example.org", 8).unwrap();
    assert!(read_answer(&asked, &answer(&other, FINE, &["v=spf1 +all"])).is_none());
    assert!(read_answer(&asked, &asked).is_none(), "a question is no answer");
}

#[test]
fn an_answer_that_ends_too_early_is_garbled() {
    let asked = question("example.org", 7).unwrap();
    let whole = answer(&asked, FINE, &["v=spf1 -all"]);
    for length in 4..whole.len() {
        let read = read_answer(&asked, &whole[..length]).unwrap();
        assert!(matches!(read, Err(DnsProblem::Garbled)), "{length} bytes");
    }
}

#[test]
fn what_is_no_name_is_not_asked_for() {
    let long = "a".repeat(64);
    let deep = "ab.".repeat(90);
    for odd in ["", "a..b", "a b", "ñandú.org", long.as_str(), deep.as_str()] {
        assert!(question(odd, 1).is_none(), "{odd}");
    }
}

proptest! {
    #[test]
    fn whatever_arrives_is_read_without_trouble(bytes in prop::collection::vec(any::<u8>(), 0..1300)) {
        let asked = question("example.org", 7).unwrap();
        let _ = read_answer(&asked, &bytes);
        let mut ours = vec![0, 7, 0x81, 0x80];
        ours.extend(&bytes);
        prop_assert!(read_answer(&asked, &ours).is_some());
    }
}

#[test]
fn the_first_name_server_of_the_machine_is_asked() {
    let settings =
        "# made by hand\nsearch example.org\nnameserver nonsense\nnameserver 192.0.2.1\nnameserver ::1\n";
    assert_eq!(first_server(settings), "192.0.2.1".parse().ok());
    assert_eq!(first_server("nameserver\n"), None);
}

#[tokio::test]
async fn what_does_not_fit_into_a_packet_is_asked_for_at_length() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let socket = UdpSocket::bind(listener.local_addr().unwrap()).await.unwrap();
    let server = NameServer(socket.local_addr().unwrap());
    tokio::spawn(async move {
        let mut bytes = [0_u8; 512];
        let (length, from) = socket.recv_from(&mut bytes).await.unwrap();
        // First something that answers another question: it is passed over.
        let other = question("example.org", 9).unwrap();
        socket.send_to(&answer(&other, FINE, &["v=spf1 +all"]), from).await.unwrap();
        socket.send_to(&answer(&bytes[..length], FINE | 0x0200, &[]), from).await.unwrap();
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut asked = vec![0; usize::from(stream.read_u16().await.unwrap())];
        stream.read_exact(&mut asked).await.unwrap();
        let reply = answer(&asked, FINE, &["v=spf1 -all"]);
        stream.write_all(&u16::try_from(reply.len()).unwrap().to_be_bytes()).await.unwrap();
        stream.write_all(&reply).await.unwrap();
    });
    assert_eq!(server.texts("example.org", 7).await.unwrap(), ["v=spf1 -all"]);
    assert!(matches!(server.texts("no name", 7).await, Err(DnsProblem::Name(_))));
}

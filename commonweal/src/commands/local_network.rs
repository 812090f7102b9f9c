//! The addresses by which other devices reach this computer.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

/// One address in each network people have at home, in an office, or from a telephone or laptop that shares its own:
/// the way there leads through the address we look for. Nothing is ever sent.
const NEIGHBORS: &[[u8; 4]] = &[
    [192, 168, 0, 255],
    [192, 168, 1, 255],
    [192, 168, 4, 255],
    [192, 168, 43, 255],
    [192, 168, 137, 255],
    [10, 255, 255, 255],
    [10, 0, 0, 255],
    [10, 42, 0, 255],
    [172, 16, 255, 255],
    [172, 20, 10, 15],
    [169, 254, 255, 255],
];

/// The addresses of this computer on local networks, the likeliest first; none without a network.
pub fn addresses() -> Vec<Ipv4Addr> {
    let mut found: Vec<Ipv4Addr> = Vec::new();
    for neighbor in NEIGHBORS {
        if let Some(address) = way_to(Ipv4Addr::from(*neighbor)).filter(|address| !found.contains(address)) {
            found.push(address);
        }
    }
    found
}

fn way_to(neighbor: Ipv4Addr) -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // Choosing a way sends nothing. Addresses that end with 255 may need leave to be asked for.
    socket.set_broadcast(true).ok()?;
    socket.connect((neighbor, 9)).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(address) if !address.is_loopback() && !address.is_unspecified() => Some(address),
        _ => None,
    }
}

/// What people type to reach a listener; one that listens everywhere is reached at an address of this computer.
pub fn reached_at(listens: SocketAddr) -> SocketAddr {
    if !listens.ip().is_unspecified() {
        return listens;
    }
    let address = addresses().first().copied().unwrap_or(Ipv4Addr::LOCALHOST);
    SocketAddr::new(IpAddr::V4(address), listens.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_to_type_an_address_that_leads_nowhere() {
        let everywhere = reached_at("0.0.0.0:7400".parse().unwrap());
        assert!(!everywhere.ip().is_unspecified());
        assert_eq!(everywhere.port(), 7400);
        let one: SocketAddr = "127.0.0.1:80".parse().unwrap();
        assert_eq!(reached_at(one), one);
        assert!(addresses().iter().all(|address| !address.is_loopback()));
    }
}

//! Which address a request came from, for counting tries.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};

/// The address of the connection; behind a proxy of one's own, the one that proxy says it was asked from. Anybody
/// can write the header, so it counts only where the host said that a proxy writes it.
pub(crate) fn address(extensions: &Extensions, headers: &HeaderMap, trusts_proxy: bool) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let passed_on = if trusts_proxy { passed_on(headers) } else { None };
    passed_on.or(peer).map(|address| one_household(address.to_canonical()))
}

/// The last address of the last header: the nearest proxy added it, what stands before it may be made up.
fn passed_on(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = last.rsplit(',').next()?.trim();
    let with_port = || last.parse::<SocketAddr>().ok().map(|address| address.ip());
    last.parse().ok().or_else(with_port)
}

/// One connection at home gets 2^64 addresses of IPv6; they are counted as one (RFC 6177, at least a /64 each).
fn one_household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let network = u128::from(address) >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from(network))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, headers: &[&str], trusts_proxy: bool) -> String {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        let mut passed = HeaderMap::new();
        for value in headers {
            passed.append("x-forwarded-for", value.parse().unwrap());
        }
        address(&extensions, &passed, trusts_proxy).unwrap().to_string()
    }

    #[test]
    fn a_forged_header_counts_for_nothing_without_a_proxy() {
        assert_eq!(asked("198.51.100.4:4711", &["192.0.2.7"], false), "198.51.100.4");
        assert_eq!(asked("198.51.100.4:4711", &[], true), "198.51.100.4");
        assert_eq!(address(&Extensions::new(), &HeaderMap::new(), true), None);
    }

    #[test]
    fn behind_a_proxy_its_own_word_counts_and_not_what_a_visitor_put_before_it() {
        assert_eq!(asked("127.0.0.1:80", &["203.0.113.9, 192.0.2.7"], true), "192.0.2.7");
        assert_eq!(asked("127.0.0.1:80", &["203.0.113.9", "192.0.2.7:5123"], true), "192.0.2.7");
        for nonsense in ["", ",", "somebody", "999.1.1.1", "192.0.2.7 and more"] {
            assert_eq!(asked("127.0.0.1:80", &[nonsense], true), "127.0.0.1", "{nonsense:?}");
        }
    }

    #[test]
    fn a_household_with_many_addresses_is_counted_once() {
        assert_eq!(asked("[2001:db8:1:2:3:4:5:6]:80", &[], false), "2001:db8:1:2::");
        assert_eq!(asked("[::ffff:198.51.100.4]:80", &[], false), "198.51.100.4");
        assert_eq!(asked("127.0.0.1:80", &["[2001:db8:1:2::9]:80"], true), "2001:db8:1:2::");
    }
}

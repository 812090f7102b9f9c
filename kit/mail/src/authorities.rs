//! Whom we believe that a mail server is who it says: the authorities every browser knows, and those of this computer, by
//! which an organization signs its own servers.

use std::error::Error;
use std::io;

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use rustls::pki_types::CertificateDer;
use rustls::{CertificateError, RootCertStore};

use crate::SmtpProblem;

/// The authorities of this computer; `SSL_CERT_FILE` and `SSL_CERT_DIR` name others.
pub fn of_this_computer() -> Vec<CertificateDer<'static>> {
    rustls_native_certs::load_native_certs().certs
}

/// How a line to this host is encrypted: with whom the known authorities or one of `own` vouches for.
///
/// # Errors
/// When encryption cannot be set up at all.
pub fn parameters(
    host: &str,
    own: &[CertificateDer<'static>],
) -> Result<TlsParameters, lettre::transport::smtp::Error> {
    let known = TlsParameters::builder(host.to_owned()).certificate_store(CertificateStore::WebpkiRoots);
    // A certificate the system keeps but nobody can read makes no other one unknown.
    let readable = own.iter().filter(|authority| RootCertStore::empty().add((*authority).clone()).is_ok());
    let own = readable.filter_map(|authority| Certificate::from_der(authority.to_vec()).ok());
    own.fold(known, |known, authority| known.add_root_certificate(authority)).build()
}

/// Why no line to the server came to be; what its certificate says is told in words.
pub fn told(problem: lettre::transport::smtp::Error) -> SmtpProblem {
    match refused(&problem) {
        Some(CertificateError::UnknownIssuer) => SmtpProblem::UnknownAuthority,
        Some(CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }) => {
            SmtpProblem::OtherName
        }
        Some(CertificateError::Expired | CertificateError::ExpiredContext { .. }) => SmtpProblem::Expired,
        Some(other) => SmtpProblem::Certificate(other.to_string()),
        None => SmtpProblem::Server(problem),
    }
}

/// What was wrong with a certificate, if that is at the bottom of it.
fn refused<'a>(problem: &'a (dyn Error + 'static)) -> Option<&'a CertificateError> {
    let mut next = Some(problem);
    while let Some(error) = next {
        // An error of reading or writing does not name what it wraps as its source.
        let inside = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        let inside = inside.and_then(|inside| inside.downcast_ref::<rustls::Error>());
        match inside.or(error.downcast_ref::<rustls::Error>()) {
            Some(rustls::Error::InvalidCertificate(why)) => return Some(why),
            Some(_) => return None,
            None => next = error.source(),
        }
    }
    None
}

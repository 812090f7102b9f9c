//! Encrypted connections to PostgreSQL, by rustls.

use std::error::Error;
use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::{Location, Protection};
use crate::Fault;

/// What makes encrypted connections with as much looking at the certificate as the address asks for.
///
/// # Errors
/// [`Fault::Address`] when the file of authorities cannot be read or holds none.
pub fn connector(location: &Location) -> Result<MakeRustlsConnect, Fault> {
    let provider = Arc::new(ring::default_provider());
    let with_versions = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| Fault::Tls(error.to_string()))?;
    let authority = || -> Result<_, Fault> {
        let roots = Arc::new(authorities(location.authorities.as_deref())?);
        WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&provider))
            .build()
            .map_err(|error| Fault::Address(format!("no certificate can be checked: {error}")))
    };
    let checked: Arc<dyn ServerCertVerifier> = match location.protection {
        Protection::VerifyFull => authority()?,
        Protection::Require => Arc::new(Lenient { signed_by: Some(authority()?), provider }),
        Protection::Prefer | Protection::Disable => Arc::new(Lenient { signed_by: None, provider }),
    };
    let config = with_versions.dangerous().with_custom_certificate_verifier(checked).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn authorities(file: Option<&Path>) -> Result<RootCertStore, Fault> {
    let mut roots = RootCertStore::empty();
    let Some(file) = file else {
        // A certificate the system keeps but nobody can read makes no other one unknown.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        return Ok(roots);
    };
    let unreadable = |problem: String| Fault::Address(format!("sslrootcert {}: {problem}", file.display()));
    let certificates = CertificateDer::pem_file_iter(file).map_err(|error| unreadable(error.to_string()))?;
    for certificate in certificates {
        let certificate = certificate.map_err(|error| unreadable(error.to_string()))?;
        roots.add(certificate).map_err(|error| unreadable(error.to_string()))?;
    }
    if roots.is_empty() {
        return Err(unreadable("it holds no certificate".to_owned()));
    }
    Ok(roots)
}

/// Looks at less than everything, because the address says so; see [`Protection`].
#[derive(Debug)]
struct Lenient {
    /// Who must have signed the certificate, whatever name it is made out to; absent when anybody may.
    signed_by: Option<Arc<WebPkiServerVerifier>>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Lenient {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(signed_by) = &self.signed_by else {
            return Ok(ServerCertVerified::assertion());
        };
        // The name is looked at last, so a certificate with only this wrong is a good one made out to another name.
        match signed_by.verify_server_cert(certificate, between, name, ocsp, now) {
            Err(rustls::Error::InvalidCertificate(problem)) if is_other_name(&problem) => {
                Ok(ServerCertVerified::assertion())
            }
            checked => checked,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

fn is_other_name(problem: &CertificateError) -> bool {
    matches!(
        problem,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
    )
}

/// Why a connection could not be made, in words a host can act on.
pub fn refused(error: &tokio_postgres::Error) -> Fault {
    match certificate_problem(error) {
        Some(rustls::Error::InvalidCertificate(problem)) => Fault::Tls(words(problem)),
        Some(other) => Fault::Tls(other.to_string()),
        // The driver has a sentence for this and no kind.
        None if in_full(error).contains("does not support TLS") => Fault::Tls(
            "the server answers without encryption only. Switch TLS on there, or say sslmode=disable if nobody else is on the way to it"
                .to_owned(),
        ),
        None => Fault::Pool(in_full(error)),
    }
}

fn words(problem: &CertificateError) -> String {
    let advice = match problem {
        CertificateError::UnknownIssuer | CertificateError::InvalidPurpose => {
            "no known authority signed the server's certificate. Name the file of the authority with sslrootcert=FILE"
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the server's certificate has expired. Renew it there, and look at the clock of this computer"
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "the server's certificate is not valid yet. Look at the clock of this computer"
        }
        other if is_other_name(other) => {
            "the server's certificate is made out to another name. Use that name in the address, or sslmode=require"
        }
        _ => "the server's certificate is not good",
    };
    format!("{advice} ({problem})")
}

/// What rustls said, somewhere below what the driver says.
fn certificate_problem(error: &tokio_postgres::Error) -> Option<&rustls::Error> {
    let mut next = error.source();
    while let Some(cause) = next {
        if let Some(found) = cause.downcast_ref() {
            return Some(found);
        }
        let wrapped = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if let Some(found) = wrapped.and_then(|inner| inner.downcast_ref()) {
            return Some(found);
        }
        next = cause.source();
    }
    None
}

/// The driver leaves its causes out of its words.
fn in_full(error: &tokio_postgres::Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_words = cause.to_string();
        if !words.contains(&cause_words) {
            // Writing to a String cannot fail.
            let _ = write!(words, ": {cause_words}");
        }
        next = cause.source();
    }
    words
}

//! A stream of text in any encoding, read as UTF-8.

use std::io::{self, Read};

use encoding_rs::Decoder;

/// Decodes piece by piece; what the encoding cannot explain becomes U+FFFD.
pub(crate) struct Decoding<R> {
    input: R,
    decoder: Decoder,
    /// Read and not yet decoded.
    raw: Vec<u8>,
    decoded: Vec<u8>,
    /// Up to here `decoded` was handed on.
    given: usize,
    ended: bool,
}

const PIECE: usize = 64 * 1024;

impl<R: Read> Decoding<R> {
    pub(crate) fn new(input: R, decoder: Decoder) -> Self {
        Self {
            input,
            decoder,
            raw: Vec::new(),
            decoded: Vec::new(),
            given: 0,
            ended: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.raw.resize(PIECE, 0);
        let read = self.input.read(&mut self.raw)?;
        self.raw.truncate(read);
        self.ended = read == 0;
        let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(PIECE * 4);
        self.decoded.resize(room, 0);
        let (_, _, written, _) = self.decoder.decode_to_utf8(&self.raw, &mut self.decoded, self.ended);
        self.decoded.truncate(written);
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.decoded.len() && !self.ended {
            self.refill()?;
        }
        let waiting = self.decoded.get(self.given..).unwrap_or_default();
        let length = waiting.len().min(out.len());
        out[..length].copy_from_slice(&waiting[..length]);
        self.given += length;
        Ok(length)
    }
}

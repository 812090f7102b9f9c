//! An address as a QR code (ISO/IEC 18004), for a screen or a sheet on the wall.

use maud::{Markup, html};
use qrcode::{Color, QrCode};

/// Modules of white around the code, as the standard asks.
const QUIET_ZONE: usize = 4;

/// The code as a drawing; nothing for an address too long for any code. The address always stands beside it in text.
pub fn draw(address: &str, words: &str) -> Markup {
    let Ok(code) = QrCode::new(address.as_bytes()) else {
        return html! {};
    };
    let width = code.width();
    let side = width + 2 * QUIET_ZONE;
    html! {
        svg.qr role="img" aria-label=(words) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            path d=(path(&code, width)) {}
        }
    }
}

/// One square for each dark module.
fn path(code: &QrCode, width: usize) -> String {
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + QUIET_ZONE, at / width + QUIET_ZONE))
        .collect()
}

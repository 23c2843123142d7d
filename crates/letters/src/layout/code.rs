//! A payload as a QR code.

use fast_qr::{ECL, QRBuilder};

use crate::page::{Bar, Code};

/// Returns the code for `payload` centred in a square of `side` points at (x, y), with modules of whole hundredths; `None`
/// if it does not fit into a code.
pub(crate) fn qr(payload: &str, x: f32, y: f32, side: f32) -> Option<Code> {
    let code = exactly(payload, x, y, side)?;
    let modules = (side / code.module).round();
    let module = (side * 100.0 / modules).floor() / 100.0;
    let margin = (side - module * modules) / 2.0;
    Some(Code {
        x: x + margin,
        y: y + margin,
        module,
        ..code
    })
}

/// Returns the code for `payload` that fills a square of `side` points at (x, y).
pub(crate) fn exactly(payload: &str, x: f32, y: f32, side: f32) -> Option<Code> {
    let qr = QRBuilder::new(payload.as_bytes())
        .ecl(ECL::M)
        .build()
        .ok()?;
    let mut bars = Vec::with_capacity(qr.size * 12);
    for row in 0..qr.size {
        let mut column = 0;
        for modules in qr[row].chunk_by(|one, next| one.value() == next.value()) {
            if modules[0].value() {
                bars.push(Bar {
                    row: row as u16,
                    column,
                    length: modules.len() as u16,
                });
            }
            column += modules.len() as u16;
        }
    }
    Some(Code {
        x,
        y,
        module: side / qr.size as f32,
        bars,
    })
}

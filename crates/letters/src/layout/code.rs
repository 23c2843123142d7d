//! A QR code as one polygon.

use fast_qr::{ECL, QRBuilder};

use crate::page::{Color, Polygon};

/// The code for `payload` in a square of `side` points at (x, y); `None` where it does not fit into a code.
pub(crate) fn qr(payload: &str, x: f32, y: f32, side: f32) -> Option<Polygon> {
    let code = QRBuilder::new(payload.as_bytes())
        .ecl(ECL::M)
        .build()
        .ok()?;
    let module = side / code.size as f32;
    let mut rings = Vec::with_capacity(code.size * 10);
    for row in 0..code.size {
        let modules = &code[row];
        let mut column = 0;
        while column < code.size {
            let dark = modules[column].value();
            let start = column;
            while column < code.size && modules[column].value() == dark {
                column += 1;
            }
            if dark {
                let (left, right) = (x + start as f32 * module, x + column as f32 * module);
                let (top, bottom) = (y + row as f32 * module, y + (row + 1) as f32 * module);
                rings.push(vec![
                    (left, top),
                    (right, top),
                    (right, bottom),
                    (left, bottom),
                ]);
            }
        }
    }
    Some(Polygon {
        rings,
        color: Color::BLACK,
    })
}

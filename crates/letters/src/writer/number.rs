//! Numbers in the format of a content stream.

/// Writes `value` with at most two decimals, that is a 7000th of a millimetre.
pub(super) fn push(out: &mut Vec<u8>, value: f32) {
    let hundredths = (f64::from(value) * 100.0).round() as i64;
    if hundredths < 0 {
        out.push(b'-');
    }
    let hundredths = hundredths.unsigned_abs();
    push_whole(out, hundredths / 100);
    let fraction = (hundredths % 100) as u8;
    if fraction != 0 {
        out.extend([b'.', b'0' + fraction / 10]);
        if !fraction.is_multiple_of(10) {
            out.push(b'0' + fraction % 10);
        }
    }
}

pub(super) fn push_whole(out: &mut Vec<u8>, value: u64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = value;
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

pub(super) fn push_signed(out: &mut Vec<u8>, value: i32) {
    if value < 0 {
        out.push(b'-');
    }
    push_whole(out, u64::from(value.unsigned_abs()));
}

/// Writes two bytes as four hexadecimal digits.
pub(super) fn push_hex(out: &mut Vec<u8>, value: u16) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend([12, 8, 4, 0].map(|shift| DIGITS[usize::from(value >> shift & 15)]));
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (1.5, "1.5"),
            (-12.345, "-12.35"),
            (841.89, "841.89"),
            (0.05, "0.05"),
        ] {
            let mut out = Vec::new();
            super::push(&mut out, value);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }
}

//! Check digits that several numbers share.

/// Returns the remainder modulo 97 (ISO 7064) of both parts together, with letters as numbers from 10; `None` if there is
/// another character. IBAN (ISO 13616) and creditor reference (ISO 11649) must leave 1 with their first four characters last.
pub fn mod_97(head: &str, tail: &str) -> Option<u32> {
    head.chars()
        .chain(tail.chars())
        .try_fold(0, |rest, letter| {
            let value = letter.to_digit(36)?;
            Some((rest * if value < 10 { 10 } else { 100 } + value) % 97)
        })
}

/// Returns the check digit modulo 10, recursive, of the Swiss QR reference.
pub fn recursive_ten(body: &str) -> u32 {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let carry = digits(body).fold(0, |carry, digit| TABLE[((carry + digit) % 10) as usize]);
    (10 - carry) % 10
}

/// Says whether nine digits leave nothing modulo 10 when weighted with 3, 7 and 1 from the left: the routing number of the
/// American Bankers Association.
pub(crate) fn is_routing(nine: &str) -> bool {
    let weighted = digits(nine).zip([3, 7, 1].into_iter().cycle());
    let sum: u32 = weighted.map(|(digit, weight)| digit * weight).sum();
    sum.is_multiple_of(10)
}

/// Returns the values of the characters, counted from “0” as ASCII orders them.
pub(crate) fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    text.bytes().map(|byte| u32::from(byte.wrapping_sub(b'0')))
}

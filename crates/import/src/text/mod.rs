//! Text as people and programs write it: bytes decoded, and the dates, amounts and currencies in it.

pub(crate) mod amounts;
pub(crate) mod comparable;
pub(crate) mod currencies;
pub(crate) mod dates;
pub(crate) mod encoding;
pub(crate) mod iban;
pub(crate) mod side;

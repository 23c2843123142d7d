//! Random values that only this program knows: they bind the browser's answer to the question (RFC 7636; RFC 6749, 10.12).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use owed_texts::Arg;
use sha2::{Digest, Sha256};

use crate::secret::Password;

/// 32 bytes make the 43 characters that RFC 7636 (4.1) recommends.
const BYTES: usize = 32;

/// Returns a value that nobody can guess.
pub(super) fn random() -> Result<String, Arg> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| Arg::from(error.to_string()))?;
    Ok(BASE64.encode(bytes))
}

/// Returns the challenge of a verifier, by the method `S256`.
pub(super) fn challenge(verifier: &Password) -> String {
    BASE64.encode(Sha256::digest(verifier.expose()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_the_standard() {
        // RFC 7636, appendix B.
        let verifier = Password::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(
            challenge(&verifier),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn no_value_comes_twice() {
        let (one, other) = (random().unwrap(), random().unwrap());
        assert_eq!(one.len(), 43);
        assert_ne!(one, other);
    }
}

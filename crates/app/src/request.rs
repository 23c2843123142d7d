//! Reads requests from front ends and files; what is wrong is reported at its field, in words.

mod json;

use owed_texts::{PlainKey, key, text};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::{Code, Failure};
use crate::failures::said;
use json::{Json, Wrong};

const CORRECT: PlainKey = key!("error-request-correct");

/// Reads a request.
///
/// # Errors
/// [`Code::Invalid`] at the wrong field.
pub fn read<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
    serde_path_to_error::deserialize(Json(request)).map_err(|error| {
        let path = match error.path().to_string() {
            path if path == "." => String::new(),
            path => path,
        };
        told(path, error.into_inner())
    })
}

/// Says whether every field of a request may be left out.
pub(crate) fn may_be_empty<T: DeserializeOwned>() -> bool {
    serde_json::from_str::<T>("{}").is_ok()
}

/// Returns the failure at its field; `path` leads to it, or to what contains it.
fn told(path: String, wrong: Wrong) -> Failure {
    let within = |name: &str| match path.as_str() {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    match wrong {
        Wrong::Missing(name) => {
            let field = within(name);
            Failure::invalid(&field, text!("error-request-missing", field = &field)).hint(CORRECT)
        }
        Wrong::Unknown(name) => {
            // The path may lead to the field itself.
            let field = match path.rsplit('.').next() == Some(name.as_str()) {
                true => path,
                false => within(&name),
            };
            Failure::invalid(&field, text!("error-request-unknown", field = &field)).hint(CORRECT)
        }
        Wrong::Told(message) => {
            let failure = said(Code::Invalid, &message).field(path.trim_start_matches("form."));
            match failure.hint {
                Some(_) => failure,
                None => failure.hint(CORRECT),
            }
        }
        wrong @ (Wrong::NotA { .. } | Wrong::Said(_)) => {
            let failure = said(Code::Invalid, &wrong.message()).field(path);
            failure.hint(CORRECT)
        }
    }
}

#[cfg(test)]
mod tests {
    use owed_texts::Language;
    use serde_json::json;

    use super::*;
    use crate::policies::PolicyForm;

    #[test]
    fn what_cannot_be_read_is_told_at_its_field() {
        let policy = |level: Value| json!({"name": "P", "levels": [level]});
        for (request, field, message) in [
            (
                policy(json!({"days": -3, "deadline_days": 7})),
                "levels[0].days",
                "“-3” is not a whole number from 0 on.",
            ),
            (
                policy(json!({"days": "abc", "deadline_days": 7})),
                "levels[0].days",
                "“abc” is not a whole number from 0 on.",
            ),
            (
                policy(json!({"days": 3})),
                "levels[0].deadline_days",
                "levels[0].deadline_days is missing.",
            ),
            (
                policy(json!({"days": null, "deadline_days": 7})),
                "levels[0].days",
                "It is empty; it must be a whole number from 0 on.",
            ),
            (
                policy(json!({"days": 3, "deadline_days": 7, "tone": "loud"})),
                "levels[0].tone",
                "“loud” is not a tone.",
            ),
            (
                policy(json!({"days": 3, "deadline_days": 7, "tone": 5})),
                "levels[0].tone",
                "“5” is not a text.",
            ),
            (
                policy(json!({"days": 2.5, "deadline_days": 7})),
                "levels[0].days",
                "“2.5” is not a whole number from 0 on.",
            ),
            (
                policy(json!({"days": 3, "deadline_days": 7, "tone": "a, expected b; use c"})),
                "levels[0].tone",
                "“a, expected b; use c” is not a tone.",
            ),
            (
                json!({"name": "P", "levels": {}}),
                "levels",
                "“map” is not a list.",
            ),
            (
                json!({"name": "P", "levels": [], "colour": 1}),
                "colour",
                "There is no field colour.",
            ),
        ] {
            let failure = read::<PolicyForm>(request).unwrap_err();
            assert_eq!(failure.field.as_deref(), Some(field), "{failure:?}");
            assert_eq!(failure.message.to_string(), message);
        }
    }

    #[test]
    fn an_unknown_word_is_told_with_those_that_are_known() {
        let level = json!({"days": 3, "deadline_days": 7, "tone": "loud"});
        let policy = json!({"name": "P", "levels": [level]});
        let failure = read::<PolicyForm>(policy).unwrap_err();
        let hint = failure.told(Language::En).hint;
        assert_eq!(hint.as_deref(), Some("Use friendly, firm or final."));
    }
}

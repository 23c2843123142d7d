//! Requests as faces and files write them: what cannot be read is told at its field, in words.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;
use crate::failures::sentences;

const CORRECT: &str = "Correct the field, and leave the others as they are.";

/// Reads a request.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) at the field that is not what it should be.
pub fn read<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
    serde_path_to_error::deserialize(request).map_err(|error| {
        let field = error.path().to_string();
        let said = error.into_inner().to_string();
        if said.starts_with('“') {
            let (message, hint) = sentences(&said);
            let failure = Failure::invalid(field.trim_start_matches("form."), message);
            return failure.hint(hint.unwrap_or_else(|| CORRECT.to_owned()));
        }
        let (field, message) = told(&field, &said);
        Failure::invalid(&field, message).hint(CORRECT)
    })
}

/// Whether everything may be left out of a request.
pub(crate) fn may_be_empty<T: DeserializeOwned>() -> bool {
    serde_json::from_str::<T>("{}").is_ok()
}

/// The field and what is wrong with it. `said` is one of serde's own sentences.
fn told(path: &str, said: &str) -> (String, String) {
    let here = match path {
        "." => String::new(),
        path => path.to_owned(),
    };
    let named = |name: &str| match here.as_str() {
        "" => name.to_owned(),
        here => format!("{here}.{name}"),
    };
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    if said.starts_with("missing field") {
        let field = named(&quoted(said));
        let message = format!("{field} is missing.");
        return (field, message);
    }
    if said.starts_with("unknown field") {
        let name = quoted(said);
        // The path leads to the field itself.
        let field = match here.rsplit('.').next() == Some(name.as_str()) {
            true => here,
            false => named(&name),
        };
        let message = format!("There is no field {field}.");
        return (field, message);
    }
    let Some((found, wanted)) = said
        .strip_prefix("invalid value: ")
        .or_else(|| said.strip_prefix("invalid type: "))
        .and_then(|said| said.split_once(", expected "))
    else {
        return (here, format!("{}.", said.trim_end_matches('.')));
    };
    let found = match found.split_once(' ') {
        Some((_, value)) => value.trim_matches(['`', '"']),
        None => found,
    };
    let message = match (found, in_words(wanted)) {
        ("null", wanted) => format!("It is empty; it must be {wanted}."),
        (found, wanted) => format!("“{found}” is not {wanted}."),
    };
    (here, message)
}

/// A type of serde's in words.
fn in_words(name: &str) -> String {
    match name {
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number from 0 on".to_owned(),
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number".to_owned(),
        "a string" | "str" => "a text".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
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
            assert_eq!(failure.message, message);
        }
    }
}

//! How the journal stores what a change did: as the JSON of its message. Older books contain plain words instead.

use owed_texts::{Message, text};

pub(crate) fn kept(summary: &Message) -> String {
    format!("{summary:#}")
}

/// Reads a stored summary; an old one in plain words is shown unchanged in every language.
pub(crate) fn read(kept: String) -> Message {
    serde_json::from_str(&kept).unwrap_or_else(|_| text!("journal-words", words = kept))
}

/// Replaces the names of erased customers in a stored summary, in whichever of the message's parameters they occur.
pub(crate) fn replaced(kept: String, known: &str, left: &str) -> String {
    match serde_json::from_str::<Message>(&kept) {
        Ok(summary) => self::kept(&summary.with_texts(&|text| text.replace(known, left))),
        Err(_) => kept.replace(known, left),
    }
}

#[cfg(test)]
mod tests {
    use owed_texts::Language;

    use super::*;

    #[test]
    fn a_message_is_told_in_each_language_and_words_of_before_as_they_are() {
        let undone = text!("error-book-nothing-to-undo");
        let summary = read(kept(&undone));
        assert_eq!(summary, undone);
        assert_ne!(summary.text(Language::De), summary.text(Language::En));
        let before = read("Invoice “17” added: {really}".to_owned());
        for language in Language::ALL {
            assert_eq!(before.text(language), "Invoice “17” added: {really}");
        }
    }

    #[test]
    fn an_erased_name_goes_from_messages_and_from_words() {
        let name = "The \"words\" Ltd";
        let named = text!("journal-words", words = format!("{name} merged"));
        let erased = replaced(kept(&named), name, "erased 5");
        assert_eq!(read(erased).to_string(), "erased 5 merged");
        let erased = replaced(format!("{name} merged"), name, "erased 5");
        assert_eq!(erased, "erased 5 merged");
        let key = replaced(kept(&named), "journal-words", "erased 5");
        assert_eq!(read(key), named);
    }
}

//! How a letter speaks.

use crate::words;

words! {
    /// The tone of a reminder, rising and always courteous (rule D5).
    #[derive(Default)]
    pub enum Tone: "word-tone" {
        #[default]
        Friendly,
        Firm,
        Final,
    }
}

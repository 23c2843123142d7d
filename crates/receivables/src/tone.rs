//! How a letter speaks.

use crate::words;

words! {
    /// The tone of a reminder, rising and always courteous (rule D5).
    #[derive(Default)]
    pub enum Tone: "is not a tone" {
        #[default]
        Friendly,
        Firm,
        Final,
    }
}

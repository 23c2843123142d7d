//! What a reason tells in passing, as a book keeps it.

use owed_texts::{Arg, Message};
use serde::{Deserialize, Serialize};

/// A message; or its words alone, where the program that kept them kept no messages.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum KeptMessage {
    Words(String),
    Message(Message),
}

impl PartialEq for KeptMessage {
    /// Words are the same as the message that says them.
    fn eq(&self, other: &Self) -> bool {
        let english = |told: &Self| match told {
            Self::Words(words) => words.clone(),
            Self::Message(message) => message.to_string(),
        };
        english(self) == english(other)
    }
}

impl Eq for KeptMessage {}

impl From<Message> for KeptMessage {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<&KeptMessage> for Arg {
    fn from(told: &KeptMessage) -> Self {
        match told {
            KeptMessage::Words(words) => words.into(),
            KeptMessage::Message(message) => message.into(),
        }
    }
}

//! How a letter speaks.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The tone of a reminder, rising and always courteous (rule D5).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    #[default]
    Friendly,
    Firm,
    Final,
}

impl Tone {
    pub const ALL: [Self; 3] = [Self::Friendly, Self::Firm, Self::Final];

    pub fn name(self) -> &'static str {
        match self {
            Self::Friendly => "friendly",
            Self::Firm => "firm",
            Self::Final => "final",
        }
    }
}

impl FromStr for Tone {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|tone| tone.name() == text)
            .ok_or_else(|| format!("“{text}” is not a tone; use friendly, firm or final"))
    }
}

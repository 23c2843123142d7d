//! The sort order of the report by customer.

use std::fmt;

use owed_receivables::words;
use owed_texts::text;
use serde::de::{Error, IntoDeserializer};
use serde::{Deserialize, Deserializer};
use ts_rs::{Config, TS, TypeVisitor};

words! {
    /// A column that every report has.
    #[derive(Default)]
    pub enum AgingColumn: "word-aging-column" {
        #[default]
        Name,
        Number,
        Total,
        Net,
        OnAccount,
    }
}

/// A fixed column, or a bucket: `bucket:2` in JSON, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortColumn {
    Named(AgingColumn),
    Bucket(usize),
}

impl Default for SortColumn {
    fn default() -> Self {
        Self::Named(AgingColumn::default())
    }
}

impl fmt::Display for SortColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(column) => column.fmt(f),
            Self::Bucket(index) => write!(f, "bucket:{index}"),
        }
    }
}

impl<'de> Deserialize<'de> for SortColumn {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match text.strip_prefix("bucket:").map(str::parse) {
            Some(Ok(index)) => Ok(Self::Bucket(index)),
            Some(Err(_)) => Err(D::Error::custom(format!(
                "{:#}",
                text!("error-aging-no-bucket", text)
            ))),
            None => AgingColumn::deserialize(text.into_deserializer()).map(Self::Named),
        }
    }
}

impl TS for SortColumn {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!(
            "{} | `bucket:${{number}}`",
            <AgingColumn as TS>::name(config)
        )
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<AgingColumn>();
    }
}

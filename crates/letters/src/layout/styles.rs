//! The few styles that all pages share.

use crate::page::Color;
use crate::text::Style;

pub(crate) const BODY: Style = Style::new(10.0, 14.0);
pub(crate) const SUBJECT: Style = Style::new(12.5, 17.0).semibold();
pub(crate) const NAME: Style = Style::new(16.0, 20.0).semibold();
pub(crate) const TITLE: Style = Style::new(14.0, 20.0).semibold();
pub(crate) const HEADING: Style = Style::new(10.5, 15.0).semibold();
pub(crate) const LABEL: Style = Style::new(8.0, 10.5).color(Color::QUIET);
pub(crate) const FACT: Style = Style::new(9.0, 12.5);
pub(crate) const SENDER: Style = Style::new(7.0, 9.0).color(Color::QUIET);
pub(crate) const FOOTER: Style = Style::new(7.5, 10.0).color(Color::QUIET);
pub(crate) const HEAD: Style = Style::new(8.0, 10.5).semibold().color(Color::QUIET);
pub(crate) const CELL: Style = Style::new(9.0, 12.5).tabular();
pub(crate) const NOTE: Style = Style::new(8.5, 12.0).color(Color::QUIET);

//! The words of a letter: one template file per language and kind, in sections, with fields in double braces.

mod bundled;

pub use bundled::Template;
use minijinja::{Environment, UndefinedBehavior, Value};
use owed_texts::{Arg, key, text};

use crate::error::LettersError;

/// The fields available to a template, by name; all amounts and dates are already in the letter's language.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(&'static str, Value)>);

impl Fields {
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.0.push((name, Value::from(text.into())));
        self
    }

    pub fn flag(mut self, name: &'static str, is_so: bool) -> Self {
        self.0.push((name, Value::from(is_so)));
        self
    }

    pub fn number(mut self, name: &'static str, number: usize) -> Self {
        self.0.push((name, Value::from(number)));
        self
    }
}

/// Paragraphs edited for one letter, replacing those of its texts. They may name fields as templates do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    pub subject: Option<String>,
    pub opening: Option<String>,
    pub request: Option<String>,
    pub closing: Option<String>,
}

impl Edits {
    fn section(&self, section: &str) -> Option<&str> {
        match section {
            "subject" => self.subject.as_deref(),
            "opening" => self.opening.as_deref(),
            "request" => self.request.as_deref(),
            "closing" => self.closing.as_deref(),
            _ => None,
        }
    }
}

/// The sections of one letter, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub subject: String,
    pub salutation: String,
    pub opening: String,
    pub request: String,
    pub closing: String,
    pub farewell: String,
    pub mail_attachment: String,
}

const SECTIONS: [&str; 7] = [
    "subject",
    "salutation",
    "opening",
    "request",
    "closing",
    "farewell",
    "mail_attachment",
];

/// A template file, checked and ready to be filled in.
#[derive(Debug)]
pub struct Texts {
    name: String,
    sections: Environment<'static>,
    /// The line of the file on which each section begins, in the order of [`SECTIONS`].
    lines: [usize; SECTIONS.len()],
}

impl Texts {
    /// Parses a template file. Errors name the line: a section is missing or unknown, or a field is wrong.
    pub fn parse(name: &str, source: &str) -> Result<Self, LettersError> {
        let error = |line, message: Arg| LettersError::Template {
            template: name.to_owned(),
            line,
            message,
        };
        let mut bodies: [Option<String>; SECTIONS.len()] = Default::default();
        let mut lines = [0; SECTIONS.len()];
        let mut current = None;
        for (index, line) in source.lines().enumerate() {
            let heading = line
                .trim()
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            if let Some(heading) = heading {
                let section = SECTIONS
                    .iter()
                    .position(|section| *section == heading)
                    .ok_or_else(|| {
                        let known = SECTIONS.join(", ");
                        error(
                            index + 1,
                            text!("letter-text-no-section", heading, known).into(),
                        )
                    })?;
                lines[section] = index + 1;
                bodies[section] = Some(String::new());
                current = Some(section);
            } else if let Some(body) = current.and_then(|section| bodies[section].as_mut()) {
                body.push_str(line);
                body.push('\n');
            } else if !line.trim().is_empty() {
                return Err(error(index + 1, key!("letter-text-before-sections").into()));
            }
        }
        let mut sections = Environment::new();
        sections.set_undefined_behavior(UndefinedBehavior::Strict);
        for (index, body) in bodies.into_iter().enumerate() {
            let body = body.ok_or_else(|| LettersError::MissingSection {
                template: name.to_owned(),
                section: SECTIONS[index],
            })?;
            sections
                .add_template_owned(SECTIONS[index], body)
                .map_err(|cause| located(name, lines[index], &cause))?;
        }
        Ok(Self {
            name: name.to_owned(),
            sections,
            lines,
        })
    }

    /// Fills in the fields, with edited paragraphs replacing the file's; an unknown field is an error with its line.
    pub(crate) fn fill(&self, fields: Fields, edits: &Edits) -> Result<Wording, LettersError> {
        let fields = Value::from_pairs(fields.0);
        let mut filled = SECTIONS.iter().zip(self.lines).map(|(section, line)| {
            let text = match edits.section(section) {
                Some(edited) => self.sections.render_str(edited, &fields).map_err(|cause| {
                    LettersError::Edited {
                        part: section,
                        line: cause.line().unwrap_or(0),
                        message: told(&cause).into(),
                    }
                })?,
                None => self
                    .sections
                    .get_template(section)
                    .and_then(|template| template.render(&fields))
                    .map_err(|cause| located(&self.name, line, &cause))?,
            };
            Ok::<_, LettersError>(unfold(&text))
        });
        let mut next = || filled.next().unwrap_or_else(|| Ok(String::new()));
        Ok(Wording {
            subject: next()?,
            salutation: next()?,
            opening: next()?,
            request: next()?,
            closing: next()?,
            farewell: next()?,
            mail_attachment: next()?,
        })
    }
}

fn located(template: &str, section_line: usize, cause: &minijinja::Error) -> LettersError {
    LettersError::Template {
        template: template.to_owned(),
        line: section_line + cause.line().unwrap_or(0),
        message: told(cause).into(),
    }
}

fn told(cause: &minijinja::Error) -> String {
    let kind = cause.kind();
    cause
        .detail()
        .map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}"))
}

/// Joins the lines of a paragraph; blank lines separate paragraphs.
fn unfold(text: &str) -> String {
    let paragraphs: Vec<String> = text
        .trim()
        .split("\n\n")
        .map(|paragraph| {
            let lines: Vec<_> = paragraph.lines().map(str::trim).collect();
            lines.join(" ").trim().to_owned()
        })
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    paragraphs.join("\n\n")
}

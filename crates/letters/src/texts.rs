//! The words of a letter: one template file a language and tone, in sections, with fields in double braces.

use std::sync::LazyLock;

use minijinja::{Environment, UndefinedBehavior, Value};
use owed_receivables::{Language, Tone};

use crate::error::LettersError;

/// What a template may name; every amount and date is in the letter's language already.
#[derive(Debug, Clone)]
pub struct Fields {
    pub company: String,
    pub customer: String,
    pub customer_number: String,
    /// The person to write to; empty where none is known.
    pub contact: String,
    pub date: String,
    pub deadline: String,
    /// Day of the newest payment known; empty where none is.
    pub payments_known_to: String,
    /// What is to be paid, one amount a currency.
    pub total: String,
    /// Whether money on account leaves anything to pay.
    pub anything_to_pay: bool,
    /// Items listed.
    pub count: usize,
    /// Age of the oldest item in words: “1 day”, “23 days”.
    pub oldest: String,
    pub reference: String,
    /// How to reach the company, as the end of a sentence: “call us on …”.
    pub reach_us: String,
}

/// The sections of one letter, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
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

/// One template file, checked and ready to be filled in.
#[derive(Debug)]
pub struct Texts {
    name: String,
    sections: Environment<'static>,
    /// The line of the file that each section begins on, as [`SECTIONS`] orders them.
    lines: [usize; SECTIONS.len()],
}

macro_rules! bundled {
    ($language:literal, $tone:literal) => {
        Texts::parse(
            concat!($language, "/", $tone, ".txt"),
            include_str!(concat!("../templates/", $language, "/", $tone, ".txt")),
        )
    };
}

type Bundled = Vec<Result<Texts, LettersError>>;

static BUNDLED: LazyLock<Bundled> = LazyLock::new(|| {
    vec![
        bundled!("en", "friendly"),
        bundled!("en", "firm"),
        bundled!("en", "final"),
        bundled!("de", "friendly"),
        bundled!("de", "firm"),
        bundled!("de", "final"),
    ]
});

impl Fields {
    fn value(&self) -> Value {
        let text = |text: &str| Value::from(text);
        Value::from_pairs([
            ("company", text(&self.company)),
            ("customer", text(&self.customer)),
            ("customer_number", text(&self.customer_number)),
            ("contact", text(&self.contact)),
            ("date", text(&self.date)),
            ("deadline", text(&self.deadline)),
            ("payments_known_to", text(&self.payments_known_to)),
            ("total", text(&self.total)),
            ("anything_to_pay", Value::from(self.anything_to_pay)),
            ("count", Value::from(self.count)),
            ("oldest", text(&self.oldest)),
            ("reference", text(&self.reference)),
            ("reach_us", text(&self.reach_us)),
        ])
    }
}

impl Texts {
    /// The texts that come with Owed.
    pub fn bundled(language: Language, tone: Tone) -> Result<&'static Self, LettersError> {
        let name = format!("{}/{}.txt", language.code(), tone.name());
        BUNDLED
            .iter()
            .flatten()
            .find(|texts| texts.name == name)
            .ok_or_else(|| LettersError::Template {
                template: name,
                line: 1,
                message: "there is no such text".into(),
            })
    }

    /// The source of the bundled texts, to start one's own from.
    pub fn bundled_source(language: Language, tone: Tone) -> &'static str {
        match (language, tone) {
            (Language::En, Tone::Friendly) => include_str!("../templates/en/friendly.txt"),
            (Language::En, Tone::Firm) => include_str!("../templates/en/firm.txt"),
            (Language::En, Tone::Final) => include_str!("../templates/en/final.txt"),
            (Language::De, Tone::Friendly) => include_str!("../templates/de/friendly.txt"),
            (Language::De, Tone::Firm) => include_str!("../templates/de/firm.txt"),
            (Language::De, Tone::Final) => include_str!("../templates/de/final.txt"),
        }
    }

    /// Reads a template file. Errors name the line: a section missing or unknown, or a mistake in a field.
    pub fn parse(name: &str, source: &str) -> Result<Self, LettersError> {
        let error = |line, message: String| LettersError::Template {
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
                            format!("“[{heading}]” is no section; there are {known}"),
                        )
                    })?;
                lines[section] = index + 1;
                bodies[section] = Some(String::new());
                current = Some(section);
            } else if let Some(body) = current.and_then(|section| bodies[section].as_mut()) {
                body.push_str(line);
                body.push('\n');
            } else if !line.trim().is_empty() {
                return Err(error(
                    index + 1,
                    "this text stands before the first section".into(),
                ));
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

    /// Fills the fields in; an unknown field is an error with its line.
    pub fn fill(&self, fields: &Fields) -> Result<Words, LettersError> {
        let fields = fields.value();
        let mut filled = SECTIONS.iter().zip(self.lines).map(|(section, line)| {
            let text = self
                .sections
                .get_template(section)
                .and_then(|template| template.render(&fields))
                .map_err(|cause| located(&self.name, line, &cause))?;
            Ok::<_, LettersError>(unfold(&text))
        });
        let mut next = || filled.next().unwrap_or_else(|| Ok(String::new()));
        Ok(Words {
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
        message: cause.detail().map_or_else(
            || cause.kind().to_string(),
            |detail| format!("{}: {detail}", cause.kind()),
        ),
    }
}

/// Lines of one paragraph become one line; blank lines part paragraphs.
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

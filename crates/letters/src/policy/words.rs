//! The words of the written policy.

use owed_receivables::dunning::{AfterLast, Channel, CountFrom, FeeRule, Policy};
use owed_receivables::{Language, Tone};

use crate::labels::Labels;

/// Chooses the text of a language.
fn of(language: Language, en: &'static str, de: &'static str) -> &'static str {
    match language {
        Language::En => en,
        Language::De => de,
    }
}

pub(super) fn title(language: Language) -> &'static str {
    of(language, "How we remind", "So mahnen wir")
}

pub(super) fn heads(language: Language) -> [&'static str; 10] {
    match language {
        Language::En => [
            "Level",
            "Letter",
            "When",
            "Time to pay",
            "Tone",
            "By",
            "Fee",
            "Interest",
            "Not below",
            "Least gap",
        ],
        Language::De => [
            "Stufe",
            "Schreiben",
            "Wann",
            "Zahlungsfrist",
            "Ton",
            "Versand",
            "Kosten",
            "Zinsen",
            "Nicht unter",
            "Abstand mind.",
        ],
    }
}

pub(super) fn counted_from(from: CountFrom, language: Language) -> &'static str {
    match from {
        CountFrom::Due => of(language, "after the due date", "nach Fälligkeit"),
        CountFrom::Sent => of(
            language,
            "after the letter before was sent",
            "nach Versand des vorigen Schreibens",
        ),
        CountFrom::Deadline => of(
            language,
            "after the deadline of the letter before",
            "nach Ablauf der vorigen Frist",
        ),
    }
}

pub(super) fn tone(tone: Tone, language: Language) -> &'static str {
    match tone {
        Tone::Friendly => of(language, "friendly", "freundlich"),
        Tone::Firm => of(language, "firm", "bestimmt"),
        Tone::Final => of(language, "final", "abschließend"),
    }
}

pub(super) fn channel(channel: Channel, language: Language) -> &'static str {
    match channel {
        Channel::Email => of(language, "e-mail, else letter", "E-Mail, sonst Brief"),
        Channel::Letter => of(language, "letter", "Brief"),
    }
}

pub(super) fn yes_or_no(is_so: bool, language: Language) -> &'static str {
    if is_so {
        of(language, "yes", "ja")
    } else {
        of(language, "no", "nein")
    }
}

/// Returns the text above the table of levels.
pub(super) fn before(policy: &Policy, language: Language) -> String {
    let labels = Labels::of(language);
    let mut text = match (policy.courtesy_days, language) {
        (Some(days), Language::En) => format!(
            "{} before an invoice is due we send a courtesy note. ",
            labels.days_of(days)
        ),
        (Some(days), Language::De) => format!(
            "{} vor der Fälligkeit einer Rechnung senden wir einen freundlichen Hinweis. ",
            labels.days_of(days)
        ),
        (None, _) => String::new(),
    };
    text.push_str(of(
        language,
        "An invoice that is not paid on its due date is reminded as follows. It moves up one level at a time, and only after \
         the letter of the level before has really been sent. Invoices that are disputed, promised or paid by an instalment \
         plan that is kept are not reminded.",
        "Eine Rechnung, die bei Fälligkeit nicht bezahlt ist, wird wie folgt angemahnt. Sie steigt jeweils um eine Stufe, und \
         erst wenn das Schreiben der vorigen Stufe wirklich versandt ist. Strittige Rechnungen, zugesagte Zahlungen und \
         eingehaltene Ratenpläne werden nicht angemahnt.",
    ));
    text
}

/// Returns the text below it, one paragraph for each setting of the policy.
pub(super) fn after(policy: &Policy, language: Language) -> String {
    let mut paragraphs = vec![if policy.split_by_level {
        of(
            language,
            "A customer gets one letter for each level.",
            "Ein Kunde erhält für jede Stufe ein eigenes Schreiben.",
        )
        .to_owned()
    } else {
        of(
            language,
            "A customer gets one letter for all overdue invoices; the highest level sets its tone.",
            "Ein Kunde erhält ein Schreiben für alle überfälligen Rechnungen; die höchste Stufe bestimmt den Ton.",
        )
        .to_owned()
    }];
    let charges_fees = policy
        .levels
        .iter()
        .any(|level| level.fee.values().any(|minor| *minor > 0));
    if charges_fees {
        paragraphs.push(
            match policy.fees {
                FeeRule::EachLevel => of(
                    language,
                    "Each level charges its own fee, once for each invoice.",
                    "Jede Stufe berechnet ihre Kosten einmal je Rechnung.",
                ),
                FeeRule::UpToLevel => of(
                    language,
                    "The fee of a level is the sum up to it; only the difference to the level before is charged.",
                    "Die Kosten einer Stufe sind die Summe bis zu ihr; berechnet wird nur der Unterschied zur vorigen Stufe.",
                ),
            }
            .to_owned(),
        );
    }
    if policy.compensation {
        paragraphs.push(
            of(
                language,
                "Business customers in default are charged the fixed compensation of the law, once for each invoice.",
                "Geschäftskunden im Verzug wird je Rechnung einmal die gesetzliche Verzugspauschale berechnet.",
            )
            .to_owned(),
        );
    }
    paragraphs.push(
        if policy.deadline_on_working_days {
            of(
                language,
                "A deadline that would fall on a weekend or a public holiday ends on the next working day.",
                "Fällt das Ende einer Frist auf ein Wochenende oder einen Feiertag, endet sie am nächsten Werktag.",
            )
        } else {
            of(
                language,
                "Deadlines end on the day they fall on, be it a weekend or a public holiday.",
                "Fristen enden an dem Tag, auf den sie fallen, auch am Wochenende und an Feiertagen.",
            )
        }
        .to_owned(),
    );
    if let Some(hours) = policy.guard_rails.hours {
        let from = hours.from.format("%H:%M");
        let to = hours
            .to
            .map_or("24:00".to_owned(), |to| to.format("%H:%M").to_string());
        paragraphs.push(match language {
            Language::En => format!("E-mails leave and calls are made from {from} to {to}."),
            Language::De => format!("E-Mails und Anrufe gibt es von {from} bis {to} Uhr."),
        });
    }
    if let Some(most) = policy.guard_rails.contacts_per_week {
        paragraphs.push(match language {
            Language::En => {
                format!("No customer hears from us more than {most} times within seven days.")
            }
            Language::De => {
                format!("Kein Kunde hört innerhalb von sieben Tagen mehr als {most}-mal von uns.")
            }
        });
    }
    paragraphs.push(
        match policy.after_last {
            AfterLast::Stop => of(
                language,
                "After the last deadline no further reminder is sent; a person decides what follows.",
                "Nach der letzten Frist wird nicht weiter gemahnt; was dann geschieht, entscheidet ein Mensch.",
            ),
            AfterLast::Agency => of(
                language,
                "After the last deadline the matter is passed on to a collection agency.",
                "Nach der letzten Frist wird die Angelegenheit an ein Inkassounternehmen übergeben.",
            ),
            AfterLast::Legal => of(
                language,
                "After the last deadline the amount is claimed in court.",
                "Nach der letzten Frist wird der Betrag gerichtlich geltend gemacht.",
            ),
        }
        .to_owned(),
    );
    paragraphs.join("\n\n")
}

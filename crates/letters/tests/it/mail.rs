//! The mails that carry the letters.

use owed_letters::Texts;
use owed_letters::reminder::mail_texts;
use owed_receivables::{Language, Tone};

use crate::facts::facts;

#[test]
fn mails_say_what_the_letter_says() {
    for (language, tone) in [(Language::En, Tone::Friendly), (Language::De, Tone::Firm)] {
        let mail = mail_texts(
            &facts(language, tone),
            Texts::bundled(language, tone).unwrap(),
        )
        .unwrap();
        let whole = format!("{}\n\n{}\n\n{}", mail.subject, mail.text, mail.html);
        insta::assert_snapshot!(format!("mail_{language}_{}", tone.name()), whole);
    }
}

#[test]
fn nothing_from_the_facts_is_taken_as_html() {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.head.recipient.contact = "<script>alert(1)</script>".into();
    facts.items[0].number = "\"><img src=x onerror=y>".into();
    let mail = mail_texts(
        &facts,
        Texts::bundled(Language::En, Tone::Friendly).unwrap(),
    )
    .unwrap();
    assert!(
        !mail.html.contains("<script>") && !mail.html.contains("<img"),
        "{}",
        mail.html
    );
    assert!(
        mail.text.contains("<script>"),
        "plain text is left as it is"
    );
    assert!(!mail.subject.contains('\n'));
}

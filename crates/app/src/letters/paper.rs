//! What all papers have in common: they are typeset, attached to mails, and stored under their identity.

use std::fmt::Debug;
use std::sync::Arc;

use owed_letters::agreement::{self, AgreementFacts};
use owed_letters::reminder::{self, ReminderFacts};
use owed_letters::statement::{self, StatementFacts};
use owed_letters::{
    Document, LetterSender, Letterhead, LettersError, MailTexts, Template, Texts, Typesetter,
};
use owed_receivables::Date;
use owed_texts::text;
use sha2::{Digest, Sha256};

/// The facts of one letter.
pub(crate) trait Paper: Clone + Debug + Send + Sync {
    fn head(&self) -> &Letterhead;
    fn head_mut(&mut self) -> &mut Letterhead;
    /// Returns the same facts with another day of the newest known payment (rule R8).
    fn known_to(self, day: Option<Date>) -> Self;
    /// Typesets its pages.
    fn set(&self, setter: &mut Typesetter) -> Result<Document, LettersError>;
    /// Returns the texts of the mail that carries it.
    fn mail(&self) -> Result<MailTexts, LettersError>;
    /// Returns its title, by which the customer finds it among other files.
    fn title(&self) -> String;

    /// Returns a letter's identity, which is its facts: the same facts are the same letter, so that repeating a run
    /// gives no second one (rule R6). The newest known payment is excluded: another customer's payment does not make it
    /// another letter.
    fn identity(&self) -> String {
        let logo = self.head().company.logo.as_ref().map(|logo| logo.key);
        let mut facts = self.clone().known_to(None);
        let head = facts.head_mut();
        head.company = Arc::new(LetterSender {
            logo: None,
            ..LetterSender::clone(&head.company)
        });
        let digest = Sha256::digest(format!("{logo:?}{facts:?}"));
        digest
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl Paper for ReminderFacts {
    fn head(&self) -> &Letterhead {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Letterhead {
        &mut self.head
    }

    fn known_to(mut self, day: Option<Date>) -> Self {
        self.payments_known_to = day;
        self
    }

    fn set(&self, setter: &mut Typesetter) -> Result<Document, LettersError> {
        let texts = Texts::bundled(self.head.language, self.template())?;
        reminder::compose(self, texts, setter)
    }

    fn mail(&self) -> Result<MailTexts, LettersError> {
        let texts = Texts::bundled(self.head.language, self.template())?;
        reminder::mail_texts(self, texts)
    }

    fn title(&self) -> String {
        Self::title(self)
    }
}

impl Paper for StatementFacts {
    fn head(&self) -> &Letterhead {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Letterhead {
        &mut self.head
    }

    fn known_to(mut self, day: Option<Date>) -> Self {
        self.payments_known_to = day;
        self
    }

    fn set(&self, setter: &mut Typesetter) -> Result<Document, LettersError> {
        let texts = Texts::bundled(self.head.language, Template::Statement)?;
        statement::compose(self, texts, setter)
    }

    fn mail(&self) -> Result<MailTexts, LettersError> {
        let texts = Texts::bundled(self.head.language, Template::Statement)?;
        statement::mail_texts(self, texts)
    }

    fn title(&self) -> String {
        text!("paper-statement").text(self.head.language)
    }
}

impl Paper for AgreementFacts {
    fn head(&self) -> &Letterhead {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Letterhead {
        &mut self.head
    }

    fn known_to(self, _: Option<Date>) -> Self {
        self
    }

    fn set(&self, setter: &mut Typesetter) -> Result<Document, LettersError> {
        let texts = Texts::bundled(self.head.language, Template::Agreement)?;
        agreement::compose(self, texts, setter)
    }

    fn mail(&self) -> Result<MailTexts, LettersError> {
        let texts = Texts::bundled(self.head.language, Template::Agreement)?;
        agreement::mail_texts(self, texts)
    }

    fn title(&self) -> String {
        text!("paper-agreement").text(self.head.language)
    }
}

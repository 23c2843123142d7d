//! What all papers have in common: they are set on pages, travel with a mail, and are kept under their identity.

use std::fmt::Debug;
use std::sync::Arc;

use owed_letters::agreement::{self, AgreementFacts};
use owed_letters::reminder::{self, ReminderFacts};
use owed_letters::statement::{self, StatementFacts};
use owed_letters::{Company, Document, Head, LettersError, MailTexts, Template, Texts, Typesetter};
use owed_receivables::Date;
use owed_texts::text;
use sha2::{Digest, Sha256};

/// The facts of one letter.
pub(crate) trait Paper: Clone + Debug + Send + Sync {
    fn head(&self) -> &Head;
    fn head_mut(&mut self) -> &mut Head;
    /// The same with another day of the newest payment known (rule R8).
    fn known_to(self, day: Option<Date>) -> Self;
    /// Its pages.
    fn set(&self, setter: &mut Typesetter) -> Result<Document, LettersError>;
    /// The mail that carries it.
    fn mail(&self) -> Result<MailTexts, LettersError>;
    /// What it calls itself; the customer finds it by that among other files.
    fn title(&self) -> String;

    /// A letter's identity is its facts: the same facts are the same letter, so a repeated run gives no second one
    /// (rule R6). The newest payment known is none of them: another customer's payment makes no other letter.
    fn identity(&self) -> String {
        let logo = self.head().company.logo.as_ref().map(|logo| logo.key);
        let mut facts = self.clone().known_to(None);
        let head = facts.head_mut();
        head.company = Arc::new(Company {
            logo: None,
            ..Company::clone(&head.company)
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
    fn head(&self) -> &Head {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Head {
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
    fn head(&self) -> &Head {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Head {
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
    fn head(&self) -> &Head {
        &self.head
    }

    fn head_mut(&mut self) -> &mut Head {
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

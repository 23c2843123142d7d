//! Numbers as people read them.

use owed_texts::{PlainKey, key};

use super::{AccountForm, CompanyAccount};
use crate::bank::same_account;
use crate::grouped;

impl AccountForm {
    /// Returns its name for people.
    pub fn label(self) -> PlainKey {
        match self {
            Self::Iban => key!("account-form-iban"),
            Self::SortCode => key!("account-form-sort-code"),
            Self::Routing => key!("account-form-routing"),
            Self::Bsb => key!("account-form-bsb"),
            Self::Ifsc => key!("account-form-ifsc"),
            Self::Transit => key!("account-form-transit"),
            Self::Upi => key!("account-form-upi"),
            Self::Pix => key!("account-form-pix"),
            Self::Link => key!("account-form-link"),
            Self::Other => key!("account-form-other"),
        }
    }
}

impl CompanyAccount {
    /// Returns the number in its groups.
    pub fn written_number(&self) -> String {
        match self.form {
            AccountForm::Iban => grouped(&self.number, 4),
            _ => self.number.clone(),
        }
    }

    /// Returns the bank's code in its groups.
    pub fn written_code(&self) -> String {
        match self.form {
            AccountForm::SortCode => grouped(&self.bank_code, 2).replace(' ', "-"),
            AccountForm::Bsb => grouped(&self.bank_code, 3).replace(' ', "-"),
            _ => self.bank_code.clone(),
        }
    }

    /// Returns what identifies it: the bank's code and the number, or the first of its lines.
    pub fn name(&self) -> String {
        let parts = [self.written_code(), self.written_number()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match parts.is_empty() {
            true => self.lines.lines().next().unwrap_or_default().to_owned(),
            false => parts.join(" "),
        }
    }

    /// Says whether a number from a file is this account's, however it is written.
    pub fn is(&self, number: &str) -> bool {
        let own = match self.bank_code.is_empty() {
            true => self.number.clone(),
            false => format!("{}/{}", self.bank_code.replace('-', ""), self.number),
        };
        !self.number.is_empty() && self.form.is_account() && same_account(&own, number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_written_as_its_country_does() {
        use AccountForm as F;
        for (form, code, number, written) in [
            (
                F::Iban,
                "",
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
            ),
            (F::SortCode, "202015", "55555555", "20-20-15 55555555"),
            (F::Bsb, "062000", "12345678", "062-000 12345678"),
            (F::Routing, "021000021", "123456789", "021000021 123456789"),
        ] {
            let account = CompanyAccount {
                form,
                bank_code: code.to_owned(),
                number: number.to_owned(),
                ..CompanyAccount::default()
            };
            assert_eq!(account.name(), written);
        }
    }

    #[test]
    fn a_file_may_write_the_account_in_another_way() {
        let uk = CompanyAccount {
            form: AccountForm::SortCode,
            bank_code: "202015".to_owned(),
            number: "55555555".to_owned(),
            ..CompanyAccount::default()
        };
        assert!(uk.is("GB33BUKB20201555555555") && uk.is("202015/55555555"));
        assert!(!uk.is("GB33BUKB20201555555556") && !uk.is(""));
    }
}

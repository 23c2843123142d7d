//! Amounts and currencies in the cells of a row.

use csv::StringRecord;
use owed_receivables::{Currency, Money, MoneyError};
use owed_texts::{key, text};
use rust_decimal::Decimal;

use super::{Cells, is_nothing};
use crate::field::{Field, Kind};
use crate::problem::Code;
use crate::text::amounts::{self, Amount};
use crate::text::currencies::{self, Sign};
use crate::text::side::Side;

impl Cells<'_> {
    /// Parses an amount in a cell. In lists of debts, “Dr” after it is owed by the customer and “Cr” to the customer; in
    /// those of an account “Dr” left it and “Cr” came in.
    fn parse(&self, text: &str) -> Option<Amount> {
        let amount = amounts::parse(text, self.mark)?;
        let value = match (self.detection.kind, amount.side) {
            (_, None) => amount.value,
            (Kind::Statement, Some(Side::Debit)) => -amount.value.abs(),
            (Kind::Statement, Some(Side::Credit)) => amount.value.abs(),
            (_, Some(Side::Debit)) => amount.value,
            (_, Some(Side::Credit)) => -amount.value,
        };
        Some(Amount { value, ..amount })
    }

    /// Returns the number in an amount's cell, if it is one; reports nothing.
    pub fn glance(&self, record: &StringRecord, field: Field) -> Option<Decimal> {
        let amount = self.parse(self.text(record, field))?;
        Some(amount.value)
    }

    /// Returns the number in the cell of a column, for columns that share a field.
    pub fn amount_in(&mut self, record: &StringRecord, column: usize) -> Option<Decimal> {
        let text = record.get(column).map(str::trim).unwrap_or_default();
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let amount = self.parse(text);
        if let Some(sign) = amount.as_ref().and_then(|amount| amount.sign) {
            self.sign = Some(sign);
        }
        if amount.is_none() {
            let message = text!("problem-not-an-amount", example = self.mark.example());
            let header = self
                .detection
                .columns
                .get(column)
                .map_or("", |column| column.header.as_str());
            self.problems
                .cell(Code::BadAmount, self.row, header, text, message);
            self.bad = true;
        }
        amount.map(|amount| amount.value)
    }

    /// Returns the number in an amount's cell, and keeps its currency sign for [`Cells::currency`].
    pub fn amount(&mut self, record: &StringRecord, field: Field) -> Option<Decimal> {
        let text = self.text(record, field);
        if text.is_empty() || is_nothing(text) {
            return None;
        }
        let Some(amount) = self.parse(text) else {
            let message = text!("problem-not-an-amount", example = self.mark.example());
            self.problem(Code::BadAmount, field, text, message);
            return None;
        };
        match (self.sign, amount.sign) {
            (Some(Sign::Is(a)), Some(Sign::Is(b))) if a != b => {
                let message = text!("problem-other-currency-in-row", currency = a.code());
                self.problem(Code::BadCurrency, field, text, message);
            }
            (_, Some(sign)) => self.sign = Some(sign),
            (_, None) => {}
        }
        Some(amount.value)
    }

    /// Returns the row's currency: its column's, else the chosen one, else that of its amounts, else the company's. A
    /// contradicting sign is a problem, and Owed asks about one that several share. Call after reading the row's amounts.
    pub fn currency(&mut self, record: &StringRecord) -> Option<Currency> {
        let named = self.named_currency(record).ok()?;
        let currency = match self.told_currency(named) {
            Ok(told) => told.or(self.default),
            Err(()) => return None,
        };
        match (currency, self.sign) {
            (Some(currency), Some(sign)) if !sign.allows(currency) => {
                let message = text!("problem-other-currency-sign", currency = currency.code());
                let column = if named.is_some() {
                    self.header(Field::Currency)
                } else {
                    ""
                };
                self.problems.cell(
                    Code::BadCurrency,
                    self.row,
                    column,
                    currency.code(),
                    message,
                );
                self.bad = true;
                None
            }
            (None, _) => {
                self.without_currency = true;
                self.bad = true;
                None
            }
            _ => currency,
        }
    }

    /// Returns the row's currency if known; amounts without any are hundredths. For statements, whose account may give it.
    pub fn currency_if_known(&mut self, record: &StringRecord) -> Result<Option<Currency>, ()> {
        let named = self.named_currency(record)?;
        Ok(self.told_currency(named)?.or(self.default))
    }

    /// Returns the currency in a column, if there is one and it is filled.
    pub fn currency_in_column(&mut self, record: &StringRecord) -> Option<Currency> {
        let named = self.named_currency(record).ok()??;
        self.told_currency(Some(named)).ok()?
    }

    /// Returns the row's currency according to the file or a person. For a sign that several share, the chosen or the
    /// company's currency is used if it is one of those; else it is reported and asked about.
    fn told_currency(&mut self, named: Option<Sign>) -> Result<Option<Currency>, ()> {
        let chosen = self.detection.currency;
        let sign = match (named, chosen) {
            (Some(sign), _) => sign,
            (None, Some(chosen)) => return Ok(Some(chosen)),
            (None, None) => match self.sign.or(self.detection.sign_in_header) {
                Some(sign) => sign,
                None => return Ok(None),
            },
        };
        let said = [chosen, self.detection.named_by_amounts, self.default];
        let mut known = said.into_iter().flatten();
        let currency = known
            .find(|currency| sign.allows(*currency))
            .or_else(|| sign.stands_for());
        if currency.is_none() {
            self.unclear = Some(sign);
            self.bad = true;
        }
        currency.map(Some).ok_or(())
    }

    /// Returns the content of the currency column, if there is one and it is filled.
    fn named_currency(&mut self, record: &StringRecord) -> Result<Option<Sign>, ()> {
        let text = self.text(record, Field::Currency);
        if text.is_empty() {
            return Ok(None);
        }
        if text != self.last_currency.0 {
            self.last_currency = (text.to_owned(), currencies::named(text));
        }
        match self.last_currency.1 {
            Some(sign) => Ok(Some(sign)),
            None => {
                self.problem(
                    Code::BadCurrency,
                    Field::Currency,
                    text,
                    key!("problem-not-a-currency"),
                );
                Err(())
            }
        }
    }

    /// Returns the exact amount of money; a fraction of a cent is a problem at the cell.
    pub fn money(
        &mut self,
        record: &StringRecord,
        field: Field,
        value: Option<Decimal>,
        currency: Currency,
    ) -> Option<i64> {
        match Money::from_decimal(value?, currency) {
            Ok(money) => Some(money.minor),
            Err(error) => {
                let text = self.text(record, field).to_owned();
                self.bad_money(field, &text, &error);
                None
            }
        }
    }

    pub fn bad_money(&mut self, field: Field, text: &str, error: &MoneyError) {
        self.problem(Code::BadAmount, field, text, error.message());
    }
}

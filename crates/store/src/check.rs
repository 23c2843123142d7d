//! Checks the book's consistency: everything derived that is stored is recomputed and compared.

mod rules;

use owed_receivables::{Currency, Money};
use owed_texts::{Arg, Message, key, text};
use rules::RULES;
use rusqlite::{Row, params};

use crate::balances::figures::{BalanceFigures, Unsound};
use crate::balances::restating::FROM_CREDIT;
use crate::sql::Currencies;
use crate::{BookReader, Hash, PageRequest, Result, sql};

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckProblem {
    /// A stable, short name of the violated rule.
    pub code: &'static str,
    /// What is wrong, and where.
    pub detail: Message,
}

/// What a check covered and what it found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    pub invoices: u64,
    pub credits: u64,
    pub claims: u64,
    pub documents: u64,
    pub statements: u64,
    pub problems: Vec<CheckProblem>,
    /// Discrepancies outside the book: bank statements whose entries do not explain their balances.
    pub notes: Vec<CheckProblem>,
}

const OF_INVOICE: &str =
    "SELECT effective, amount FROM allocation WHERE invoice_id = ? ORDER BY effective";
const OF_CLAIM: &str =
    "SELECT effective, amount FROM claim_allocation WHERE claim_id = ? ORDER BY effective";

impl BookReader {
    /// Checks everything; a sound book yields no problems.
    pub fn check(&self) -> Result<Checked> {
        let mut checked = Checked::default();
        for line in self.texts("SELECT integrity_check FROM pragma_integrity_check")? {
            if line != "ok" {
                checked.found("file", text!("plain", text = line));
            }
        }
        for (code, sql, say) in RULES {
            let mut statement = self.db.prepare(sql)?;
            for said in statement.query_map([], say)? {
                checked.found(code, said?);
            }
        }
        self.check_invoices(&mut checked)?;
        self.check_credits(&mut checked)?;
        self.check_claims(&mut checked)?;
        self.check_documents(&mut checked)?;
        self.check_statements(&mut checked)?;
        Ok(checked)
    }

    fn texts(&self, sql: &str) -> Result<Vec<String>> {
        let mut statement = self.db.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn check_invoices(&self, checked: &mut Checked) -> Result<()> {
        let mut statement = self
            .db
            .prepare("SELECT id, number, gross, open, settled, touched, currency FROM invoice")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            checked.invoices += 1;
            let stored = BalanceFigures {
                open: row.get(3)?,
                settled: row.get(4)?,
                touched: row.get(5)?,
            };
            let figures = self.figures(OF_INVOICE, row.get(0)?, row.get(2)?)?;
            if figures != Ok(stored) {
                let name = text!("check-invoice", number = row.get::<_, String>(1)?);
                let currency = currency(row, 6)?;
                checked.found("invoice_balance", differs(name, currency, stored, figures));
            }
        }
        Ok(())
    }

    fn check_credits(&self, checked: &mut Checked) -> Result<()> {
        let mut statement = self
            .db
            .prepare("SELECT id, amount, open, applied, currency FROM credit")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            checked.credits += 1;
            let id: i64 = row.get(0)?;
            let figures = self.figures(FROM_CREDIT, id, row.get(1)?)?;
            let stored = BalanceFigures {
                open: row.get(2)?,
                settled: row.get(3)?,
                touched: figures.ok().and_then(|figures| figures.touched),
            };
            if figures != Ok(stored) {
                let name = text!("check-credit", id = id.to_string());
                let currency = currency(row, 4)?;
                checked.found("on_account", differs(name, currency, stored, figures));
            }
        }
        Ok(())
    }

    fn check_claims(&self, checked: &mut Checked) -> Result<()> {
        let mut statement = self
            .db
            .prepare("SELECT id, amount, open, currency FROM claim")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            checked.claims += 1;
            let id: i64 = row.get(0)?;
            let figures = self.figures(OF_CLAIM, id, row.get(1)?)?;
            // Of a claim, only the open amount is stored.
            let stored = BalanceFigures {
                open: row.get(2)?,
                settled: figures.ok().and_then(|figures| figures.settled),
                touched: figures.ok().and_then(|figures| figures.touched),
            };
            if figures != Ok(stored) {
                let name = text!("check-claim", id = id.to_string());
                let currency = currency(row, 3)?;
                checked.found("claim_balance", differs(name, currency, stored, figures));
            }
        }
        Ok(())
    }

    /// Sums up allocations (effective day, amount).
    fn figures(
        &self,
        allocations: &str,
        id: i64,
        whole: i64,
    ) -> Result<std::result::Result<BalanceFigures, Unsound>> {
        let mut statement = self.db.prepare_cached(allocations)?;
        let days = statement
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(BalanceFigures::from_allocations(whole, days))
    }

    fn check_statements(&self, checked: &mut Checked) -> Result<()> {
        let page = self.bank_statements(None, PageRequest::ALL)?;
        checked.statements = page.total;
        for row in page.rows {
            if let Some(gap) = row.gap.filter(|gap| gap.minor != 0) {
                let detail = text!(
                    "check-bank-gap",
                    number = row.statement.number,
                    account = row.account.number,
                    gap = gap.plain()
                );
                checked.notes.push(CheckProblem {
                    code: "bank_gap",
                    detail,
                });
            }
        }
        Ok(())
    }

    fn check_documents(&self, checked: &mut Checked) -> Result<()> {
        let names = self.texts("SELECT sha256 FROM document")?;
        let mut statement = self
            .db
            .prepare("SELECT bytes FROM document WHERE sha256 = ?")?;
        for name in names {
            checked.documents += 1;
            let bytes: Vec<u8> = statement.query_row(params![name], |row| row.get(0))?;
            let found = Hash::digest(&bytes);
            if found.as_str() != name {
                checked.found(
                    "document",
                    text!("check-document", name, content = found.as_str()),
                );
            }
        }
        Ok(())
    }
}

impl Checked {
    fn found(&mut self, code: &'static str, detail: Message) {
        self.problems.push(CheckProblem { code, detail });
    }
}

fn currency(row: &Row<'_>, at: usize) -> rusqlite::Result<Currency> {
    Currencies::default().read(row.get_ref(at)?.as_str()?)
}

fn differs(
    name: Message,
    currency: Currency,
    stored: BalanceFigures,
    computed: std::result::Result<BalanceFigures, Unsound>,
) -> Message {
    let money = |minor| Money::new(minor, currency).plain();
    let words = |figures: BalanceFigures| {
        let day = |day: Option<i64>| match day.and_then(sql::date) {
            Some(day) => Arg::from(day.to_string()),
            None => Arg::from(key!("check-never")),
        };
        text!(
            "check-standing",
            open = money(figures.open),
            settled = day(figures.settled),
            touched = day(figures.touched)
        )
    };
    let on = |day: i64| match sql::date(day) {
        Some(day) => Arg::from(day.to_string()),
        None => Arg::from(text!("check-day", day = day.to_string())),
    };
    match computed {
        Ok(figures) => text!(
            "check-differs",
            name,
            stored = words(stored),
            computed = words(figures)
        ),
        Err(Unsound::Over { day, by }) => {
            text!("check-over", name, amount = money(by), day = on(day))
        }
        Err(Unsound::Under { day }) => text!("check-under", name, day = on(day)),
    }
}

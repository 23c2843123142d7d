//! Checks the book's consistency: everything derived that is stored is recomputed and compared.

use owed_receivables::{Currency, Money};
use owed_texts::{Arg, Message, key, text};
use rusqlite::types::ValueRef;
use rusqlite::{Row, params};

use crate::balances::restating::FROM_CREDIT;
use crate::balances::standing::{Standing, Unsound};
use crate::sql::Currencies;
use crate::{Hash, PageRequest, Reading, Result, sql};

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

/// Describes the problem in a row.
type Say = fn(&Row<'_>) -> rusqlite::Result<Message>;

/// Each query returns one row per problem.
const RULES: &[(&str, &str, Say)] = &[
    (
        "reference",
        "SELECT coalesce(rowid, '?'), \"table\", parent FROM pragma_foreign_key_check",
        |row| Ok(text!("check-reference", row = at(row, 0)?, table = at(row, 1)?, parent = at(row, 2)?)),
    ),
    (
        "allocation_customer",
        "SELECT a.id, i.number
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.customer_id <> i.customer_id",
        |row| Ok(text!("check-allocation-customer", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "allocation_currency",
        "SELECT a.id, c.currency, i.number, i.currency
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.currency <> i.currency",
        |row| Ok(text!("check-allocation-currency", id = at(row, 0)?, taken = at(row, 1)?, number = at(row, 2)?, currency = at(row, 3)?)),
    ),
    (
        "allocation_kind",
        "SELECT a.id, a.kind, c.kind
         FROM allocation a JOIN credit c ON c.id = a.credit_id WHERE a.kind <> c.kind",
        |row| Ok(text!("check-allocation-kind", id = at(row, 0)?, kind = at(row, 1)?, source = at(row, 2)?)),
    ),
    (
        "allocation_too_early",
        "SELECT a.id, i.number
         FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE a.effective < i.issued OR a.effective < c.dated",
        |row| Ok(text!("check-allocation-early", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "reversal",
        "SELECT r.id, a.id
         FROM allocation r JOIN allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.invoice_id <> a.invoice_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
        |row| Ok(text!("check-reversal", id = at(row, 0)?, reversed = at(row, 1)?)),
    ),
    (
        "claim_allocation",
        "SELECT a.id, m.id
         FROM claim_allocation a JOIN claim m ON m.id = a.claim_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE c.customer_id <> m.customer_id OR c.currency <> m.currency OR a.effective < m.dated OR a.effective < c.dated",
        |row| Ok(text!("check-claim-allocation", id = at(row, 0)?, claim = at(row, 1)?)),
    ),
    (
        "claim_reversal",
        "SELECT r.id, a.id
         FROM claim_allocation r JOIN claim_allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.claim_id <> a.claim_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
        |row| Ok(text!("check-claim-reversal", id = at(row, 0)?, reversed = at(row, 1)?)),
    ),
    (
        "claim_customer",
        "SELECT m.id
         FROM claim m LEFT JOIN invoice i ON i.id = m.invoice_id LEFT JOIN letter l ON l.id = m.letter_id
         WHERE i.customer_id <> m.customer_id OR l.customer_id <> m.customer_id OR i.currency <> m.currency",
        |row| Ok(text!("check-claim-customer", id = at(row, 0)?)),
    ),
    (
        "letter_customer",
        "SELECT l.id, i.number
         FROM letter_item t JOIN letter l ON l.id = t.letter_id JOIN invoice i ON i.id = t.invoice_id
         WHERE i.customer_id <> l.customer_id",
        |row| Ok(text!("check-letter-customer", id = at(row, 0)?, number = at(row, 1)?)),
    ),
    (
        "message_customer",
        "SELECT m.id
         FROM message m JOIN letter l ON l.id = m.letter_id WHERE m.customer_id <> l.customer_id",
        |row| Ok(text!("check-message-customer", id = at(row, 0)?)),
    ),
    (
        "message_sent",
        "SELECT id, state, sent_at IS NULL
         FROM message WHERE (state = 'sent') <> (sent_at IS NOT NULL)",
        |row| Ok({
            let (id, state) = (at(row, 0)?, at(row, 1)?);
            match row.get(2)? {
                true => text!("check-message-no-time", id, state),
                false => text!("check-message-time", id, state),
            }
        }),
    ),
    (
        "disputed",
        "SELECT number, disputed
         FROM invoice WHERE disputed <> EXISTS (SELECT 1 FROM dispute WHERE invoice_id = invoice.id AND closed IS NULL)",
        |row| Ok({
            let number = at(row, 0)?;
            match row.get(1)? {
                true => text!("check-disputed", number),
                false => text!("check-not-disputed", number),
            }
        }),
    ),
    (
        "agreement_customer",
        "SELECT t.what, t.id, i.number
         FROM (SELECT 'promise' AS what, id, customer_id, invoice_id FROM promise
               UNION ALL SELECT 'hold', id, customer_id, invoice_id FROM hold
               UNION ALL SELECT 'handover', id, customer_id, invoice_id FROM handover
               UNION ALL SELECT 'plan', p.id, p.customer_id, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.customer_id <> t.customer_id",
        |row| Ok(text!("check-agreement-customer", agreement = agreement(row)?, number = at(row, 2)?)),
    ),
    (
        "agreement_currency",
        "SELECT t.what, t.id, t.currency, i.number, i.currency
         FROM (SELECT 'promise' AS what, id, currency, invoice_id FROM promise
               UNION ALL SELECT 'plan', p.id, p.currency, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.currency <> t.currency",
        |row| Ok(text!("check-agreement-currency", agreement = agreement(row)?, own = at(row, 2)?, number = at(row, 3)?, currency = at(row, 4)?)),
    ),
    (
        "plan_total",
        "SELECT id, parts, items
         FROM (SELECT id, (SELECT coalesce(sum(amount), 0) FROM plan_instalment WHERE plan_id = plan.id) AS parts,
                      (SELECT coalesce(sum(amount), 0) FROM plan_item WHERE plan_id = plan.id) AS items FROM plan)
         WHERE parts <> items OR items = 0",
        |row| Ok(text!("check-plan-total", id = at(row, 0)?, parts = at(row, 1)?, items = at(row, 2)?)),
    ),
    (
        "plan_twice",
        "SELECT i.number, p.id, q.id
         FROM plan_item m JOIN plan p ON p.id = m.plan_id JOIN plan_item n ON n.invoice_id = m.invoice_id
         JOIN plan q ON q.id = n.plan_id AND q.id > p.id JOIN invoice i ON i.id = m.invoice_id
         WHERE coalesce(p.ended, q.agreed + 1) > q.agreed AND coalesce(q.ended, p.agreed + 1) > p.agreed",
        |row| Ok(text!("check-plan-twice", number = at(row, 0)?, one = at(row, 1)?, other = at(row, 2)?)),
    ),
    (
        "agreement_end",
        "SELECT what, id
         FROM (SELECT 'promise' AS what, id, made AS begins, withdrawn AS ends FROM promise
               UNION ALL SELECT 'hold', id, since, lifted FROM hold
               UNION ALL SELECT 'plan', id, agreed, ended FROM plan
               UNION ALL SELECT 'handover', id, dated, ended FROM handover)
         WHERE ends < begins",
        |row| Ok(text!("check-agreement-end", agreement = agreement(row)?)),
    ),
    (
        "bank_statement",
        "SELECT s.id, e.id
         FROM bank_statement_entry l JOIN bank_statement s ON s.id = l.statement_id JOIN bank_entry e ON e.id = l.entry_id
         JOIN bank_account a ON a.id = e.account_id JOIN bank_account b ON b.id = s.account_id
         WHERE a.id <> b.id AND (a.currency <> b.currency OR (a.number <> '' AND b.number <> ''))",
        |row| Ok(text!("check-bank-statement", id = at(row, 0)?, entry = at(row, 1)?)),
    ),
    (
        "bank_parts",
        "SELECT w.id, sum(p.amount), w.amount
         FROM bank_entry p JOIN bank_entry w ON w.id = p.parent_id GROUP BY w.id
         HAVING sum(p.amount) <> w.amount OR count(*) FILTER (WHERE p.currency <> w.currency) > 0",
        |row| Ok(text!("check-bank-parts", id = at(row, 0)?, parts = at(row, 1)?, whole = at(row, 2)?)),
    ),
    (
        "bank_matched",
        "SELECT id, state
         FROM bank_entry WHERE state <> 'matched' AND EXISTS (SELECT 1 FROM bank_link WHERE entry_id = bank_entry.id)",
        |row| Ok(text!("check-bank-matched", id = at(row, 0)?, state = at(row, 1)?)),
    ),
    (
        "refund",
        "SELECT r.id, NULL, NULL
         FROM refund_part p JOIN refund r ON r.id = p.refund_id JOIN credit c ON c.id = p.credit_id
         WHERE c.customer_id <> r.customer_id OR c.currency <> r.currency OR p.effective < c.dated OR p.effective < r.dated
         UNION ALL
         SELECT r.id, r.amount, coalesce(sum(p.amount), 0)
         FROM refund r LEFT JOIN refund_part p ON p.refund_id = r.id AND p.reverses IS NULL
         GROUP BY r.id HAVING coalesce(sum(p.amount), 0) <> r.amount",
        |row| {
            let id = at(row, 0)?;
            Ok(match row.get::<_, Option<i64>>(1)? {
                None => text!("check-refund", id),
                Some(_) => text!("check-refund-amount", id, amount = at(row, 1)?, taken = at(row, 2)?),
            })
        },
    ),
    (
        "bank_matched_twice",
        "SELECT entry_id, count(*)
         FROM bank_match WHERE taken_back IS NULL GROUP BY entry_id HAVING count(*) > 1",
        |row| Ok(text!("check-bank-matched-twice", id = at(row, 0)?, times = at(row, 1)?)),
    ),
    (
        "payment_source",
        "SELECT id
         FROM credit WHERE kind = 'payment'
           AND NOT EXISTS (SELECT 1 FROM payment_source WHERE credit_id = credit.id)
           AND NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = credit.id AND amount > 0)
           AND NOT EXISTS (SELECT 1 FROM claim WHERE takes_back = credit.id)",
        |row| Ok(text!("check-payment-source", id = at(row, 0)?)),
    ),
    (
        "payment_told",
        "SELECT c.id, c.amount, sum(s.amount), 0
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         GROUP BY c.id, s.kind
         HAVING sum(s.amount) > c.amount OR s.kind <> 'row' AND count(*) > 1 OR c.kind <> 'payment'
         UNION ALL
         SELECT c.id, c.amount, sum(s.amount), 1
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         WHERE NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = c.id)
         GROUP BY c.id HAVING sum(s.amount) < c.amount",
        |row| {
            let (id, amount, told) = (at(row, 0)?, at(row, 1)?, at(row, 2)?);
            Ok(match row.get(3)? {
                false => text!("check-payment-told", id, amount, told),
                true => text!("check-payment-told-less", id, amount, told),
            })
        },
    ),
    (
        "payment_implied",
        "SELECT i.number, sum(s.amount), p.paid
         FROM payment_source s JOIN invoice i ON i.id = s.invoice_id
         JOIN paid_as_of p ON p.invoice_id = i.id
           AND p.known = (SELECT max(known) FROM paid_as_of WHERE invoice_id = i.id)
         WHERE s.ended IS NULL GROUP BY i.id
         HAVING sum(s.amount) > p.paid",
        |row| Ok(text!("check-payment-implied", number = at(row, 0)?, implied = at(row, 1)?, paid = at(row, 2)?)),
    ),
    (
        "bank_link",
        "SELECT e.id, sum(l.amount), e.amount
         FROM bank_link l JOIN bank_entry e ON e.id = l.entry_id JOIN credit c ON c.id = l.credit_id
         WHERE e.amount > 0 AND c.came IS NULL GROUP BY e.id HAVING sum(l.amount) <> e.amount",
        |row| Ok(text!("check-bank-link", id = at(row, 0)?, payments = at(row, 1)?, entry = at(row, 2)?)),
    ),
    (
        "horizon",
        "SELECT horizon FROM book
         WHERE horizon < (SELECT coalesce(max(issued), horizon) FROM invoice)
            OR horizon < (SELECT coalesce(max(dated), horizon) FROM credit)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM claim_allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM refund_part)",
        |row| Ok(text!("check-horizon", day = at(row, 0)?)),
    ),
    (
        "currency",
        "SELECT number, 1 FROM invoice WHERE length(currency) <> 3
         UNION ALL SELECT id, 0 FROM credit WHERE length(currency) <> 3",
        |row| {
            let id = at(row, 0)?;
            Ok(match row.get(1)? {
                true => text!("check-no-currency", of = text!("check-invoice", number = id)),
                false => text!("check-no-currency", of = text!("check-credit", id)),
            })
        },
    ),
];

impl Reading {
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
            let stored = Standing {
                open: row.get(3)?,
                settled: row.get(4)?,
                touched: row.get(5)?,
            };
            let standing = self.standing(OF_INVOICE, row.get(0)?, row.get(2)?)?;
            if standing != Ok(stored) {
                let name = text!("check-invoice", number = row.get::<_, String>(1)?);
                let currency = currency(row, 6)?;
                checked.found("invoice_balance", differs(name, currency, stored, standing));
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
            let standing = self.standing(FROM_CREDIT, id, row.get(1)?)?;
            let stored = Standing {
                open: row.get(2)?,
                settled: row.get(3)?,
                touched: standing.ok().and_then(|standing| standing.touched),
            };
            if standing != Ok(stored) {
                let name = text!("check-credit", id = id.to_string());
                let currency = currency(row, 4)?;
                checked.found("on_account", differs(name, currency, stored, standing));
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
            let standing = self.standing(OF_CLAIM, id, row.get(1)?)?;
            // Of a claim, only the open amount is stored.
            let stored = Standing {
                open: row.get(2)?,
                settled: standing.ok().and_then(|standing| standing.settled),
                touched: standing.ok().and_then(|standing| standing.touched),
            };
            if standing != Ok(stored) {
                let name = text!("check-claim", id = id.to_string());
                let currency = currency(row, 3)?;
                checked.found("claim_balance", differs(name, currency, stored, standing));
            }
        }
        Ok(())
    }

    /// Sums up allocations (effective day, amount).
    fn standing(
        &self,
        allocations: &str,
        id: i64,
        whole: i64,
    ) -> Result<std::result::Result<Standing, Unsound>> {
        let mut statement = self.db.prepare_cached(allocations)?;
        let days = statement
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(Standing::of(whole, days))
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
            let found = Hash::of(&bytes);
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

/// Returns a row's stored value as text.
fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Null => String::new(),
        text => text.as_str()?.to_owned(),
    })
}

/// Names the agreement whose kind and key are in the first two columns.
fn agreement(row: &Row<'_>) -> rusqlite::Result<Message> {
    Ok(text!(
        "check-agreement",
        kind = at(row, 0)?,
        id = at(row, 1)?
    ))
}

fn differs(
    name: Message,
    currency: Currency,
    stored: Standing,
    computed: std::result::Result<Standing, Unsound>,
) -> Message {
    let money = |minor| Money::new(minor, currency).plain();
    let words = |standing: Standing| {
        let day = |day: Option<i64>| match day.and_then(sql::date) {
            Some(day) => Arg::from(day.to_string()),
            None => Arg::from(key!("check-never")),
        };
        text!(
            "check-standing",
            open = money(standing.open),
            settled = day(standing.settled),
            touched = day(standing.touched)
        )
    };
    let on = |day: i64| match sql::date(day) {
        Some(day) => Arg::from(day.to_string()),
        None => Arg::from(text!("check-day", day = day.to_string())),
    };
    match computed {
        Ok(standing) => text!(
            "check-differs",
            name,
            stored = words(stored),
            computed = words(standing)
        ),
        Err(Unsound::Over { day, by }) => {
            text!("check-over", name, amount = money(by), day = on(day))
        }
        Err(Unsound::Under { day }) => text!("check-under", name, day = on(day)),
    }
}

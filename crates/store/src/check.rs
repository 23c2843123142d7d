//! Whether the book is what it says: everything that is stored beside its source is computed again and compared.

use owed_receivables::{Currency, Money};
use rusqlite::{Row, params};

use crate::balances::restating::FROM_CREDIT;
use crate::balances::standing::{Standing, Unsound};
use crate::sql::Currencies;
use crate::{Hash, PageRequest, Reading, Result, sql};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckProblem {
    /// The rule broken, by a short name that does not change.
    pub code: &'static str,
    /// Where and what, in words.
    pub detail: String,
}

/// What a check went through, and what it found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    pub invoices: u64,
    pub credits: u64,
    pub claims: u64,
    pub documents: u64,
    pub statements: u64,
    pub problems: Vec<CheckProblem>,
    /// What is not as it should be outside the book: statements of banks whose entries do not explain their balances.
    pub notes: Vec<CheckProblem>,
}

const OF_INVOICE: &str =
    "SELECT effective, amount FROM allocation WHERE invoice_id = ? ORDER BY effective";
const OF_CLAIM: &str =
    "SELECT effective, amount FROM claim_allocation WHERE claim_id = ? ORDER BY effective";

/// Each returns one text a problem.
const RULES: &[(&str, &str)] = &[
    (
        "allocation_customer",
        "SELECT 'allocation ' || a.id || ' takes from another customer than invoice ' || i.number || ' has'
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.customer_id <> i.customer_id",
    ),
    (
        "allocation_currency",
        "SELECT 'allocation ' || a.id || ' takes ' || c.currency || ' for invoice ' || i.number || ' in ' || i.currency
         FROM allocation a JOIN credit c ON c.id = a.credit_id JOIN invoice i ON i.id = a.invoice_id
         WHERE c.currency <> i.currency",
    ),
    (
        "allocation_kind",
        "SELECT 'allocation ' || a.id || ' is a ' || a.kind || ' but takes from a ' || c.kind
         FROM allocation a JOIN credit c ON c.id = a.credit_id WHERE a.kind <> c.kind",
    ),
    (
        "allocation_too_early",
        "SELECT 'allocation ' || a.id || ' counts before invoice ' || i.number || ' or its credit'
         FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE a.effective < i.issued OR a.effective < c.dated",
    ),
    (
        "reversal",
        "SELECT 'allocation ' || r.id || ' does not reverse ' || a.id
         FROM allocation r JOIN allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.invoice_id <> a.invoice_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
    ),
    (
        "claim_allocation",
        "SELECT 'payment ' || a.id || ' of claim ' || m.id || ' takes from another customer, in another currency or too early'
         FROM claim_allocation a JOIN claim m ON m.id = a.claim_id LEFT JOIN credit c ON c.id = a.credit_id
         WHERE c.customer_id <> m.customer_id OR c.currency <> m.currency OR a.effective < m.dated OR a.effective < c.dated",
    ),
    (
        "claim_reversal",
        "SELECT 'payment ' || r.id || ' of a claim does not reverse ' || a.id
         FROM claim_allocation r JOIN claim_allocation a ON a.id = r.reverses
         WHERE r.amount <> -a.amount OR r.claim_id <> a.claim_id OR r.credit_id IS NOT a.credit_id
            OR r.effective < a.effective",
    ),
    (
        "claim_customer",
        "SELECT 'claim ' || m.id || ' stands on another customer than its invoice or letter'
         FROM claim m LEFT JOIN invoice i ON i.id = m.invoice_id LEFT JOIN letter l ON l.id = m.letter_id
         WHERE i.customer_id <> m.customer_id OR l.customer_id <> m.customer_id OR i.currency <> m.currency",
    ),
    (
        "letter_customer",
        "SELECT 'letter ' || l.id || ' lists invoice ' || i.number || ' of another customer'
         FROM letter_item t JOIN letter l ON l.id = t.letter_id JOIN invoice i ON i.id = t.invoice_id
         WHERE i.customer_id <> l.customer_id",
    ),
    (
        "message_customer",
        "SELECT 'message ' || m.id || ' carries a letter to another customer'
         FROM message m JOIN letter l ON l.id = m.letter_id WHERE m.customer_id <> l.customer_id",
    ),
    (
        "message_sent",
        "SELECT 'message ' || id || ' is ' || state || iif(sent_at IS NULL, ' without a time', ' but has a time of sending')
         FROM message WHERE (state = 'sent') <> (sent_at IS NOT NULL)",
    ),
    (
        "disputed",
        "SELECT 'invoice ' || number || iif(disputed, ' is marked as disputed without an open dispute', ' has an open dispute but no mark')
         FROM invoice WHERE disputed <> EXISTS (SELECT 1 FROM dispute WHERE invoice_id = invoice.id AND closed IS NULL)",
    ),
    (
        "agreement_customer",
        "SELECT t.what || ' ' || t.id || ' names invoice ' || i.number || ' of another customer'
         FROM (SELECT 'promise' AS what, id, customer_id, invoice_id FROM promise
               UNION ALL SELECT 'hold', id, customer_id, invoice_id FROM hold
               UNION ALL SELECT 'hand-over', id, customer_id, invoice_id FROM handover
               UNION ALL SELECT 'payment plan', p.id, p.customer_id, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.customer_id <> t.customer_id",
    ),
    (
        "agreement_currency",
        "SELECT t.what || ' ' || t.id || ' in ' || t.currency || ' names invoice ' || i.number || ' in ' || i.currency
         FROM (SELECT 'promise' AS what, id, currency, invoice_id FROM promise
               UNION ALL SELECT 'payment plan', p.id, p.currency, m.invoice_id FROM plan p JOIN plan_item m ON m.plan_id = p.id) t
         JOIN invoice i ON i.id = t.invoice_id WHERE i.currency <> t.currency",
    ),
    (
        "plan_total",
        "SELECT 'the instalments of payment plan ' || id || ' come to ' || parts || ', its invoices to ' || items
         FROM (SELECT id, (SELECT coalesce(sum(amount), 0) FROM plan_instalment WHERE plan_id = plan.id) AS parts,
                      (SELECT coalesce(sum(amount), 0) FROM plan_item WHERE plan_id = plan.id) AS items FROM plan)
         WHERE parts <> items OR items = 0",
    ),
    (
        "plan_twice",
        "SELECT 'invoice ' || i.number || ' is in payment plans ' || p.id || ' and ' || q.id || ' at once'
         FROM plan_item m JOIN plan p ON p.id = m.plan_id JOIN plan_item n ON n.invoice_id = m.invoice_id
         JOIN plan q ON q.id = n.plan_id AND q.id > p.id JOIN invoice i ON i.id = m.invoice_id
         WHERE coalesce(p.ended, q.agreed + 1) > q.agreed AND coalesce(q.ended, p.agreed + 1) > p.agreed",
    ),
    (
        "agreement_end",
        "SELECT what || ' ' || id || ' ends before it begins'
         FROM (SELECT 'promise' AS what, id, made AS begins, withdrawn AS ends FROM promise
               UNION ALL SELECT 'hold', id, since, lifted FROM hold
               UNION ALL SELECT 'payment plan', id, agreed, ended FROM plan
               UNION ALL SELECT 'hand-over', id, dated, ended FROM handover)
         WHERE ends < begins",
    ),
    (
        "bank_statement",
        "SELECT 'bank statement ' || s.id || ' lists entry ' || e.id || ' of another account'
         FROM bank_statement_entry l JOIN bank_statement s ON s.id = l.statement_id JOIN bank_entry e ON e.id = l.entry_id
         JOIN bank_account a ON a.id = e.account_id JOIN bank_account b ON b.id = s.account_id
         WHERE a.id <> b.id AND (a.currency <> b.currency OR (a.number <> '' AND b.number <> ''))",
    ),
    (
        "bank_parts",
        "SELECT 'the parts of bank entry ' || w.id || ' come to ' || sum(p.amount) || ', it says ' || w.amount
         FROM bank_entry p JOIN bank_entry w ON w.id = p.parent_id GROUP BY w.id
         HAVING sum(p.amount) <> w.amount OR count(*) FILTER (WHERE p.currency <> w.currency) > 0",
    ),
    (
        "bank_matched",
        "SELECT 'bank entry ' || id || ' has payments but is ' || state
         FROM bank_entry WHERE state <> 'matched' AND EXISTS (SELECT 1 FROM bank_link WHERE entry_id = bank_entry.id)",
    ),
    (
        "refund",
        "SELECT 'refund ' || r.id || ' takes from another customer, in another currency or too early'
         FROM refund_part p JOIN refund r ON r.id = p.refund_id JOIN credit c ON c.id = p.credit_id
         WHERE c.customer_id <> r.customer_id OR c.currency <> r.currency OR p.effective < c.dated OR p.effective < r.dated
         UNION ALL
         SELECT 'refund ' || r.id || ' is of ' || r.amount || ' but takes ' || coalesce(sum(p.amount), 0) || ' from the account'
         FROM refund r LEFT JOIN refund_part p ON p.refund_id = r.id AND p.reverses IS NULL
         GROUP BY r.id HAVING coalesce(sum(p.amount), 0) <> r.amount",
    ),
    (
        "bank_matched_twice",
        "SELECT 'bank entry ' || entry_id || ' was matched ' || count(*) || ' times at once; take its match back and match it anew'
         FROM bank_match WHERE taken_back IS NULL GROUP BY entry_id HAVING count(*) > 1",
    ),
    (
        "payment_source",
        "SELECT 'payment ' || id || ' has nothing that tells of it'
         FROM credit WHERE kind = 'payment'
           AND NOT EXISTS (SELECT 1 FROM payment_source WHERE credit_id = credit.id)
           AND NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = credit.id AND amount > 0)
           AND NOT EXISTS (SELECT 1 FROM claim WHERE takes_back = credit.id)",
    ),
    (
        "payment_told",
        "SELECT 'payment ' || c.id || ' is ' || c.amount || ', and what tells of it says ' || sum(s.amount)
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         GROUP BY c.id, s.kind
         HAVING sum(s.amount) > c.amount OR s.kind <> 'row' AND count(*) > 1 OR c.kind <> 'payment'
         UNION ALL
         SELECT 'payment ' || c.id || ' is ' || c.amount || ', and what tells of it comes to ' || sum(s.amount)
         FROM payment_source s JOIN credit c ON c.id = s.credit_id
         WHERE NOT EXISTS (SELECT 1 FROM bank_link WHERE credit_id = c.id)
         GROUP BY c.id HAVING sum(s.amount) < c.amount",
    ),
    (
        "payment_implied",
        "SELECT 'invoice ' || i.number || ': lists imply ' || sum(s.amount) || ' beside what is told in full, and say that '
                || p.paid || ' is paid'
         FROM payment_source s JOIN invoice i ON i.id = s.invoice_id
         JOIN paid_as_of p ON p.invoice_id = i.id
           AND p.known = (SELECT max(known) FROM paid_as_of WHERE invoice_id = i.id)
         WHERE s.ended IS NULL GROUP BY i.id
         HAVING sum(s.amount) > p.paid",
    ),
    (
        "bank_link",
        "SELECT 'the payments of bank entry ' || e.id || ' come to ' || sum(l.amount) || ', it says ' || e.amount
         FROM bank_link l JOIN bank_entry e ON e.id = l.entry_id JOIN credit c ON c.id = l.credit_id
         WHERE e.amount > 0 AND c.came IS NULL GROUP BY e.id HAVING sum(l.amount) <> e.amount",
    ),
    (
        "horizon",
        "SELECT 'the book ends on day ' || horizon || ' but something happens later' FROM book
         WHERE horizon < (SELECT coalesce(max(issued), horizon) FROM invoice)
            OR horizon < (SELECT coalesce(max(dated), horizon) FROM credit)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM claim_allocation)
            OR horizon < (SELECT coalesce(max(effective), horizon) FROM refund_part)",
    ),
    (
        "currency",
        "SELECT 'invoice ' || number || ' has no currency' FROM invoice WHERE length(currency) <> 3
         UNION ALL SELECT 'credit ' || id || ' has no currency' FROM credit WHERE length(currency) <> 3",
    ),
];

impl Reading {
    /// Checks everything; an empty list of problems is a sound book.
    pub fn check(&self) -> Result<Checked> {
        let mut checked = Checked::default();
        for line in self.texts("SELECT integrity_check FROM pragma_integrity_check")? {
            if line != "ok" {
                checked.found("file", line);
            }
        }
        for line in self.texts(
            "SELECT 'row ' || coalesce(rowid, '?') || ' of ' || \"table\" || ' refers to no ' || parent
             FROM pragma_foreign_key_check",
        )? {
            checked.found("reference", line);
        }
        for (code, sql) in RULES {
            for line in self.texts(sql)? {
                checked.found(code, line);
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
                let name = format!("invoice {}", row.get::<_, String>(1)?);
                let currency = currency(row, 6)?;
                checked.found(
                    "invoice_balance",
                    differs(&name, currency, stored, standing),
                );
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
                let (name, currency) = (format!("credit {id}"), currency(row, 4)?);
                checked.found("on_account", differs(&name, currency, stored, standing));
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
            // Of a claim only what is open is kept.
            let stored = Standing {
                open: row.get(2)?,
                settled: standing.ok().and_then(|standing| standing.settled),
                touched: standing.ok().and_then(|standing| standing.touched),
            };
            if standing != Ok(stored) {
                let (name, currency) = (format!("claim {id}"), currency(row, 3)?);
                checked.found("claim_balance", differs(&name, currency, stored, standing));
            }
        }
        Ok(())
    }

    /// What allocations (effective day, amount) come to.
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
                let detail = format!(
                    "statement {} of account {}: its balances and its entries differ by {gap}",
                    row.statement.number, row.account.number
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
                    format!("document {name} has the content of {found}"),
                );
            }
        }
        Ok(())
    }
}

impl Checked {
    fn found(&mut self, code: &'static str, detail: String) {
        self.problems.push(CheckProblem { code, detail });
    }
}

fn currency(row: &Row<'_>, at: usize) -> rusqlite::Result<Currency> {
    Currencies::default().read(row.get_ref(at)?.as_str()?)
}

fn differs(
    name: &str,
    currency: Currency,
    stored: Standing,
    computed: std::result::Result<Standing, Unsound>,
) -> String {
    let money = |minor| Money::new(minor, currency);
    let words = |standing: Standing| {
        let day = |day: Option<i64>| {
            day.and_then(sql::date)
                .map_or("never".to_owned(), |day| day.to_string())
        };
        format!(
            "{} open, settled {}, first allocated {}",
            money(standing.open),
            day(standing.settled),
            day(standing.touched)
        )
    };
    let on = |day| sql::date(day).map_or_else(|| format!("day {day}"), |day| day.to_string());
    match computed {
        Ok(standing) => format!(
            "{name} says {}; its allocations make {}",
            words(stored),
            words(standing)
        ),
        Err(Unsound::Over { day, by }) => {
            format!("{name} has {} too much allocated on {}", money(by), on(day))
        }
        Err(Unsound::Under { day }) => {
            format!("{name} has less than nothing allocated on {}", on(day))
        }
    }
}

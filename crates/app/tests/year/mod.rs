//! A year in fast forward: the sample company, customers with habits, and a run of reminders on every working day.
//!
//! Everything goes through the one list of commands, as the window does it, so the story is the program's own.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use owed_app::commands;
use owed_app::context::{App, Context, Setup, Silent};
use owed_app::failure::Failure;
use owed_app::secrets::InMemory;
use serde_json::{Value, json};

/// What a customer does once a reminder has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// Pays some days after the reminder of that level.
    After(u64),
    /// Promises, and keeps it.
    Promises,
    /// Promises, does not pay, and pays after the third letter.
    Breaks,
    /// Contests half of each invoice; gets a credit note, pays the rest.
    Disputes,
    /// Pays a part each time.
    Parts,
    /// Asks for instalments after the second letter, and misses the third of them.
    Plan,
    /// Never pays; goes to an agency after the last letter.
    Never,
}

const HABITS: [Habit; 10] = [
    Habit::After(1),
    Habit::Promises,
    Habit::After(2),
    Habit::Disputes,
    Habit::After(1),
    Habit::Parts,
    Habit::Breaks,
    Habit::After(1),
    Habit::Plan,
    Habit::Never,
];

/// What will happen on a day.
#[derive(Debug, Clone)]
enum Event {
    Pays {
        customer: i64,
        invoice: i64,
        hundredths: i64,
    },
    Credited {
        customer: i64,
        invoice: i64,
        dispute: i64,
    },
    HandedOver {
        customer: i64,
    },
}

pub struct Year {
    pub story: Vec<String>,
    days: BTreeMap<NaiveDate, Vec<Event>>,
    /// Who is on a plan, or will be handed over: it is agreed on once.
    agreed: Vec<i64>,
    written: u32,
}

impl Year {
    /// Plays `days` days from `first` on a sample company of that day.
    pub fn play(folder: &Path, first: NaiveDate, days: u64) -> Result<Self, Failure> {
        let book = folder.join("year.owed");
        let mut year = Self {
            story: Vec::new(),
            days: BTreeMap::new(),
            agreed: Vec::new(),
            written: 0,
        };
        {
            let app = app(folder, first);
            let cx = Context::new(&app, &Silent);
            call(&cx, "book.sample_at", json!({"path": book}))?;
            set_up(&cx)?;
        }
        for day in first.iter_days().take(days as usize) {
            let app = app(folder, day);
            let cx = Context::new(&app, &Silent);
            call(&cx, "book.open_quietly", json!({"path": book}))?;
            for event in year.days.remove(&day).unwrap_or_default() {
                year.happen(&cx, day, event)?;
            }
            if day.weekday() == Weekday::Mon {
                year.sell(&cx, day)?;
            }
            if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                year.remind(&cx, folder, day)?;
            }
        }
        let app = app(folder, first + Days::new(days));
        let cx = Context::new(&app, &Silent);
        call(&cx, "book.open_quietly", json!({"path": book}))?;
        let check = call(&cx, "book.check", json!({}))?;
        year.story.push(format!("check: {}", check["ok"]));
        Ok(year)
    }

    fn at(&mut self, day: NaiveDate, event: Event) {
        self.days.entry(day).or_default().push(event);
    }

    fn tell(&mut self, day: NaiveDate, what: &str) {
        self.story.push(format!("{day}  {what}"));
    }

    /// Proposes, approves, makes, sends and posts; then each customer reacts.
    fn remind(&mut self, cx: &Context<'_>, folder: &Path, day: NaiveDate) -> Result<(), Failure> {
        let run = call(cx, "runs.propose", json!({}))?;
        if run["letters"] == 0 {
            return Ok(());
        }
        let id = &run["run"];
        call(cx, "runs.approve", json!({"run": id}))?;
        call(cx, "runs.produce", json!({"run": id}))?;
        let mails = folder.join("mails").display().to_string();
        let sent = call(cx, "runs.send", json!({"run": id, "folder": mails}))?;
        let by_post = list(&sent, "recipients").any(|one| one["state"] == "to_post");
        if by_post {
            call(cx, "runs.post", json!({"run": id}))?;
        }
        let rows: Vec<Value> = list(&run, "customers")
            .filter(|row| row["in"] == true)
            .cloned()
            .collect();
        for row in rows {
            let (level, name) = (row["level"].as_u64().unwrap_or(0), text(&row, "name"));
            let what = if row["kind"] == "courtesy" {
                "courtesy note".to_owned()
            } else {
                format!("level {level}")
            };
            let way = if row["channel"] == "email" {
                "e-mail"
            } else {
                "letter"
            };
            self.tell(
                day,
                &format!("{what} by {way} to {name}: {}", text(&row, "total_text")),
            );
            if row["kind"] == "reminder" {
                self.react(cx, day, &row, level)?;
            }
        }
        Ok(())
    }

    fn react(
        &mut self,
        cx: &Context<'_>,
        day: NaiveDate,
        row: &Value,
        level: u64,
    ) -> Result<(), Failure> {
        let customer = row["customer_id"].as_i64().unwrap_or(0);
        let habit = HABITS[customer.unsigned_abs() as usize % HABITS.len()];
        let name = text(row, "name");
        let items: Vec<(i64, i64)> = list(row, "items")
            .filter(|item| item["in"] == true)
            .map(|item| {
                let balance = text(item, "balance").parse().unwrap_or(0);
                (item["invoice_id"].as_i64().unwrap_or(0), balance)
            })
            .collect();
        let pays = |year: &mut Self, after: u64, part: i64| {
            for (invoice, balance) in &items {
                let hundredths = balance * part / 100;
                year.at(
                    day + Days::new(after),
                    Event::Pays {
                        customer,
                        invoice: *invoice,
                        hundredths,
                    },
                );
            }
        };
        match habit {
            Habit::After(wanted) if level >= wanted => pays(self, 4, 100),
            Habit::Promises => {
                let until = day + Days::new(9);
                call(
                    cx,
                    "promises.add",
                    json!({"customer_id": customer, "invoice_id": null, "currency": row["currency"], "until": iso(until)}),
                )?;
                self.tell(day, &format!("{name} promises to pay by {until}"));
                pays(self, 7, 100);
            }
            Habit::Breaks if level < 3 => {
                let until = day + Days::new(5);
                call(
                    cx,
                    "promises.add",
                    json!({"customer_id": customer, "invoice_id": null, "currency": row["currency"], "until": iso(until)}),
                )?;
                self.tell(day, &format!("{name} promises to pay by {until}"));
            }
            Habit::Breaks => pays(self, 3, 100),
            Habit::Disputes if level == 1 => {
                for (invoice, balance) in &items {
                    let half = amount(balance / 2);
                    let dispute = call(
                        cx,
                        "disputes.open",
                        json!({"invoice_id": invoice, "amount": half, "reason": "delivered damaged", "owner": "Sales"}),
                    )?;
                    let dispute = dispute["id"].as_i64().unwrap_or(0);
                    self.at(
                        day + Days::new(15),
                        Event::Credited {
                            customer,
                            invoice: *invoice,
                            dispute,
                        },
                    );
                }
                self.tell(day, &format!("{name} disputes half of it"));
            }
            Habit::Disputes => pays(self, 3, 100),
            Habit::Parts => pays(self, 3, if level == 1 { 50 } else { 100 }),
            Habit::Plan if level >= 2 && !self.agreed.contains(&customer) => {
                self.agreed.push(customer);
                let invoices: Vec<i64> = items.iter().map(|(invoice, _)| *invoice).collect();
                let sum: i64 = items.iter().map(|(_, balance)| balance).sum();
                let first = day + Days::new(10);
                call(
                    cx,
                    "plans.add",
                    json!({"customer_id": customer, "invoice_ids": invoices, "instalments": 4, "rhythm": "monthly", "first": iso(first)}),
                )?;
                self.tell(
                    day,
                    &format!("{name} agrees on four instalments from {first}"),
                );
                let mut left = items.clone();
                for (nth, after) in [(0_u32, 8_u64), (1, 38), (3, 100)] {
                    let mut due = if nth == 3 { sum } else { sum / 4 };
                    for (invoice, balance) in &mut left {
                        let part = due.min(*balance);
                        (due, *balance) = (due - part, *balance - part);
                        if part > 0 {
                            self.at(
                                day + Days::new(after),
                                Event::Pays {
                                    customer,
                                    invoice: *invoice,
                                    hundredths: part,
                                },
                            );
                        }
                    }
                }
            }
            Habit::Plan if self.agreed.contains(&customer) => {}
            Habit::Never if level == 3 && !self.agreed.contains(&customer) => {
                self.agreed.push(customer);
                self.at(day + Days::new(20), Event::HandedOver { customer });
            }
            _ => {}
        }
        Ok(())
    }

    fn happen(&mut self, cx: &Context<'_>, day: NaiveDate, event: Event) -> Result<(), Failure> {
        match event {
            Event::Pays {
                customer,
                invoice,
                hundredths,
            } => {
                let known = call(cx, "invoices.get", json!({"id": invoice}))?;
                let row = &known["row"];
                let open: i64 = text(&row["open"], "minor").parse().unwrap_or(0);
                let minor = hundredths.min(open);
                if minor > 0 {
                    let currency = text(&row["open"], "currency");
                    call(
                        cx,
                        "credits.add",
                        json!({"customer_id": customer, "kind": "payment", "number": "", "dated": iso(day), "currency": currency,
                               "amount": amount(minor), "note": "", "spread": false,
                               "allocate": [{"invoice_id": invoice, "amount": amount(minor)}]}),
                    )?;
                    self.tell(
                        day,
                        &format!(
                            "{} pays {currency} {} of {}",
                            text(row, "customer"),
                            amount(minor),
                            text(row, "number")
                        ),
                    );
                }
            }
            Event::Credited {
                customer,
                invoice,
                dispute,
            } => {
                let known = call(cx, "invoices.get", json!({"id": invoice}))?;
                let row = &known["row"];
                let open: i64 = text(&row["open"], "minor").parse().unwrap_or(0);
                let half = amount(open / 2);
                call(
                    cx,
                    "disputes.close",
                    json!({"id": dispute, "outcome": "half credited"}),
                )?;
                call(
                    cx,
                    "credits.add",
                    json!({"customer_id": customer, "kind": "credit_note", "number": format!("CN-{dispute}"), "dated": iso(day),
                           "currency": text(&row["open"], "currency"), "amount": half, "note": "", "spread": false,
                           "allocate": [{"invoice_id": invoice, "amount": half}]}),
                )?;
                self.tell(
                    day,
                    &format!(
                        "{} is credited {half} of {}",
                        text(row, "customer"),
                        text(row, "number")
                    ),
                );
            }
            Event::HandedOver { customer } => {
                let known = call(cx, "customers.get", json!({"id": customer}))?;
                call(
                    cx,
                    "handovers.add",
                    json!({"customer_id": customer, "invoice_id": null, "to": "agency", "whom": "an agency"}),
                )?;
                self.tell(
                    day,
                    &format!(
                        "{} is handed over to an agency",
                        text(&known["form"], "name")
                    ),
                );
            }
        }
        Ok(())
    }

    /// Three new invoices a week, so that the year has something to remind of.
    fn sell(&mut self, cx: &Context<'_>, day: NaiveDate) -> Result<(), Failure> {
        for nth in 0..3 {
            self.written += 1;
            let customer = 1 + i64::from(self.written * 7 + nth) % 60;
            let due = day + Days::new(14);
            call(
                cx,
                "invoices.save",
                json!({"id": null, "form": {"customer_id": customer, "number": format!("Y-{:04}", self.written), "issued": iso(day),
                       "due": iso(due), "currency": "EUR", "gross": format!("{}.00", 100 + 37 * (self.written % 40)),
                       "disputed": false, "reference": "", "note": ""}}),
            )?;
        }
        Ok(())
    }
}

fn set_up(cx: &Context<'_>) -> Result<(), Failure> {
    let known = call(cx, "settings.get", json!({}))?;
    let mut form = known["mail"].clone();
    if form.is_null() {
        form = json!({});
    }
    for (key, value) in [
        ("host", json!("localhost")),
        ("port", json!(25)),
        ("security", json!("starttls")),
        ("user", json!("")),
        ("from_name", json!("Blaufink")),
        ("from_address", json!("accounts@blaufink.example")),
        ("reply_to", json!("")),
        ("allow_plain", json!(false)),
        ("ca_file", json!("")),
    ] {
        form[key] = value;
    }
    call(cx, "settings.mail", json!({"form": form, "password": null}))?;
    Ok(())
}

fn app(folder: &Path, today: NaiveDate) -> App {
    App::new(Setup {
        config_dir: folder.join("config"),
        data_dir: folder.join("data"),
        secrets: Box::new(InMemory::default()),
        today: Some(today),
        time: None,
        who: "year".to_owned(),
        language: None,
    })
}

fn call(cx: &Context<'_>, name: &str, request: Value) -> Result<Value, Failure> {
    commands::call(cx, name, request)
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().into_iter().flatten()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Minor units of a currency with two decimals, as people type them.
fn amount(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

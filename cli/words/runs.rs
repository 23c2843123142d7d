//! `owed run`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{
    self, Approve, Post, Produce, Propose, RunCustomer, RunGet, RunState, RunStatus, RunSum, Send,
};
use owed_app::tables::Table;
use owed_app::wire::{Nothing, plural};
use owed_app::{customers, invoices};

use crate::args::{self, RunAction};
use crate::output::{NOT_SENT, Output};

use super::{customer_ids, despite, some_customer_ids, tables, text};

pub fn run(cx: &Context<'_>, words: args::Run, output: &mut Output) -> Result<u8, Failure> {
    let Some(action) = words.action else {
        return by_schedule(cx, output);
    };
    match action {
        RunAction::Propose { as_of, only_in } => {
            let run = runs::propose(cx, Propose { as_of })?;
            show(&run, only_in, output)
        }
        RunAction::Show { run } => show(&runs::get(cx, RunGet { run })?, false, output),
        RunAction::List => list(cx, output),
        RunAction::Edit {
            run,
            customer,
            exclude,
            without,
            level,
            reason,
        } => {
            let without: Vec<i64> = without
                .iter()
                .map(|number| invoices::id_of(cx, number))
                .collect::<Result<_, _>>()?;
            let customer = customers::id_of(cx, &customer)?;
            let rows = runs::edit_fields(cx, run, customer, exclude, |edits| {
                if !without.is_empty() {
                    edits.without = without;
                }
                if level.is_some() {
                    edits.level = level;
                    edits.level_reason = reason;
                }
            })?;
            edited(&rows, output)
        }
        RunAction::Approve {
            run,
            customers,
            except,
        } => {
            let customers = some_customer_ids(cx, &customers)?;
            let except = customer_ids(cx, &except)?;
            let status = runs::approve(
                cx,
                Approve {
                    run,
                    customers,
                    except,
                },
            )?;
            told(&status, output)
        }
        RunAction::Produce {
            run,
            out,
            merged,
            anew,
        } => {
            let made = runs::produce(
                cx,
                Produce {
                    run,
                    folder: out.as_deref().map(text).transpose()?,
                    merged: merged.as_deref().map(text).transpose()?,
                    anew,
                },
            )?;
            produced(&made, output)
        }
        RunAction::Send { run, to_folder } => {
            let folder = to_folder.as_deref().map(text).transpose()?;
            sent(&runs::send(cx, Send { run, folder })?, output)
        }
        RunAction::Status { run, export } => {
            let status = runs::status(cx, RunGet { run })?;
            tables::export(cx, Table::Run(RunGet { run }), export.as_deref())?;
            told(&status, output)
        }
        RunAction::Post {
            run,
            customers,
            date,
            not_posted,
            despite: all_the_same,
            reason,
        } => {
            let customers = some_customer_ids(cx, &customers)?;
            let despite = despite(cx, &all_the_same, reason.as_deref())?;
            let posted = runs::post(
                cx,
                Post {
                    run,
                    customers,
                    on: date,
                    not_posted,
                    despite,
                },
            )?;
            posting(&posted, output)
        }
    }
}

fn by_schedule(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let done = runs::by_schedule(cx, Nothing {})?;
    if output.json {
        output.answer(&done)?;
    } else {
        if let Some(report) = done
            .watched
            .as_ref()
            .and_then(|watched| watched.report.as_ref())
        {
            super::imports::print(report, false, false, output)?;
        }
        for warning in &done.warnings {
            output.line(warning)?;
        }
        let sent = plural(done.sent, "e-mail", "e-mails");
        output.line(&format!(
            "Run {}: {} reminders held for review. {sent} sent.",
            done.run, done.held
        ))?;
        for why in &done.troubles {
            output.line(why)?;
        }
    }
    Ok(if done.troubles.is_empty() {
        0
    } else {
        NOT_SENT
    })
}

fn show(run: &runs::Run, only_in: bool, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(run)?;
        return Ok(0);
    }
    let known = run.payments_known_to.as_deref().unwrap_or("none");
    output.line(&format!(
        "Run {}, as of {}, payments known up to: {known}, {}",
        run.run, run.as_of, run.state
    ))?;
    for said in [&run.warning, &run.presumed_businesses]
        .into_iter()
        .flatten()
    {
        output.line(said)?;
    }
    let rows = run.customers.iter().filter(|row| row.included || !only_in);
    let lines: Vec<Vec<String>> = rows.map(line).collect();
    if run.customers.is_empty() {
        output.line("Nobody owes anything.")?;
        return Ok(0);
    }
    if !lines.is_empty() {
        output.table(HEADS, lines, NUMBERS)?;
    }
    if let (0, Some(most)) = (run.letters, run.left_out.first()) {
        let customers = plural(most.customers, "customer", "customers");
        output.line(&format!(
            "Nobody is reminded. Most often, for {customers}: {}",
            most.text
        ))?;
    }
    let reminders = plural(run.letters, "reminder", "reminders");
    output.line(&format!("{reminders}: {}", sums(&run.sums)))?;
    if run.letters > 0 && run.state == RunState::Proposed {
        output.line(&format!(
            "Approve them with `owed run approve {}`.",
            run.run
        ))?;
    }
    Ok(0)
}

const HEADS: &[&str] = &[
    "",
    "Customer",
    "Name",
    "Level",
    "By",
    "Owed",
    "Charges",
    "On account",
    "Total",
    "Pay by",
    "Why",
];
const NUMBERS: &[usize] = &[3, 5, 6, 7, 8];

fn line(row: &RunCustomer) -> Vec<String> {
    let reasons = row.reasons.iter().map(|why| why.text.as_str());
    let spared = row.spared.iter().map(|why| why.text.as_str());
    let why: Vec<&str> = reasons.chain(spared).collect();
    vec![
        if row.included { "in" } else { "out" }.to_owned(),
        row.customer.clone(),
        row.name.clone(),
        row.level.to_string(),
        row.channel.to_string(),
        row.balance_text.clone(),
        row.charges_text.clone(),
        row.on_account_text.clone(),
        row.total_text.clone(),
        if row.included {
            row.deadline.clone()
        } else {
            String::new()
        },
        why.join(" "),
    ]
}

fn sums(sums: &[RunSum]) -> String {
    let texts: Vec<&str> = sums.iter().map(|sum| sum.total_text.as_str()).collect();
    if texts.is_empty() {
        "nothing to ask for".to_owned()
    } else {
        texts.join("; ")
    }
}

fn list(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    #[derive(serde::Serialize)]
    struct Runs {
        runs: Vec<runs::RunLine>,
    }
    let runs = runs::list(cx, Nothing {})?;
    if output.json {
        output.answer(&Runs { runs })?;
        return Ok(0);
    }
    let rows = runs.iter().map(|run| {
        vec![
            run.run.to_string(),
            run.as_of.clone(),
            run.state.to_string(),
            run.letters.to_string(),
        ]
    });
    output.table(
        &["Run", "As of", "State", "Reminders"],
        rows.collect(),
        &[0, 3],
    )?;
    Ok(0)
}

fn edited(rows: &[RunCustomer], output: &mut Output) -> Result<u8, Failure> {
    #[derive(serde::Serialize)]
    struct Rows<'r> {
        customers: &'r [RunCustomer],
    }
    if output.json {
        output.answer(&Rows { customers: rows })?;
    } else {
        output.table(HEADS, rows.iter().map(line).collect(), NUMBERS)?;
    }
    Ok(0)
}

fn told(status: &RunStatus, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(status)?;
        return Ok(0);
    }
    output.line(&format!(
        "Run {}, as of {}: {}",
        status.run, status.as_of, status.state
    ))?;
    recipients(status, output)?;
    Ok(0)
}

fn recipients(status: &RunStatus, output: &mut Output) -> Result<(), Failure> {
    let rows = status.recipients.iter().map(|one| {
        vec![
            one.state.to_string(),
            one.customer.clone(),
            one.name.clone(),
            one.channel.to_string(),
            sums(&one.totals),
            one.reason.clone(),
        ]
    });
    output.table(
        &["State", "Customer", "Name", "By", "Total", "Why"],
        rows.collect(),
        &[],
    )
}

fn posting(posted: &runs::Posted, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(posted)?;
    } else {
        told(&posted.status, output)?;
        for one in &posted.kept_back {
            output.line(&format!(
                "Not marked as posted: {}  {}: {}",
                one.customer, one.name, one.reason
            ))?;
        }
    }
    Ok(if posted.kept_back.is_empty() {
        0
    } else {
        NOT_SENT
    })
}

fn produced(made: &runs::Produced, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(made)?;
        return Ok(0);
    }
    told(&made.status, output)?;
    for file in &made.files {
        output.line(file)?;
    }
    if let Some(merged) = &made.merged {
        output.line(&format!("All letters to print in one file: {merged}"))?;
    }
    for warning in &made.warnings {
        output.line(&super::lacking(warning))?;
    }
    Ok(0)
}

fn sent(sent: &runs::Sent, output: &mut Output) -> Result<u8, Failure> {
    let delivery = &sent.delivery;
    if output.json {
        output.answer(sent)?;
    } else {
        recipients(&sent.status, output)?;
        output.line(&format!(
            "{} sent, {} not sent because something changed, {} failed, {} unknown",
            delivery.sent, delivery.dropped, delivery.failed, delivery.unknown
        ))?;
        if let Some(stopped) = &delivery.stopped {
            output.line(&stopped.in_full())?;
        }
    }
    Ok(if delivery.is_troubled() { NOT_SENT } else { 0 })
}

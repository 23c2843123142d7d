//! The only list of what Owed can do: `name(Request) -> Response`. Every front end calls these and nothing else; the
//! TypeScript side of the list is generated from it.

use std::collections::BTreeMap;

use owed_import::Field;
use owed_texts::text;
use serde_json::Value;
use ts_rs::TS;

use crate::agreements::{call_list, calls, disputes, handovers, holds, plans, promises};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Chosen, Key, Named, Nothing, Saved, Written};
use crate::{
    aging, agreements, bank, book, claims, contacts, credits, customers, dossiers, groups, imports,
    interest, invoices, journal, ledger, letters, log, matching, messages, originals, payers,
    policies, reading, refunds, request, runs, schedule, settings, small_balances, statements,
    tables, today, watching,
};

/// Receives the list of commands.
pub(crate) trait Listener {
    /// Receives one command with its request and response types; `usual` if every field of the request may be left out.
    fn hear<Q: TS + 'static, R: TS + 'static>(&mut self, name: &'static str, usual: bool);
}

macro_rules! commands {
    ($($name:literal: $function:path, $request:ty => $response:ty;)*) => {
        pub const NAMES: &[&str] = &[$($name),*];

        /// Runs the command `name` with a JSON request and returns its JSON response.
        ///
        /// # Errors
        /// The command's own failure, or [`Code::Invalid`] if the name or the shape of the request is unknown.
        pub fn call(cx: &Context<'_>, name: &str, request: Value) -> Result<Value, Failure> {
            match name {
                $($name => log::command($name, || {
                    let request: $request = request::read(request)?;
                    let response: $response = $function(cx, request)?;
                    serde_json::to_value(response).map_err(Failure::internal)
                }),)*
                _ => Err(Failure::new(Code::Invalid, text!("error-no-command", name))),
            }
        }

        /// Calls the listener for each command.
        pub(crate) fn tell(listener: &mut impl Listener) {
            $(listener.hear::<$request, $response>($name, request::may_be_empty::<$request>());)*
        }
    };
}

commands! {
    "book.open": book::open, book::Open => book::BookInfo;
    "book.open_quietly": book::open_quietly, book::Open => Nothing;
    "book.open_nowhere": book::open_nowhere, Nothing => Nothing;
    "book.sample": book::sample, Nothing => book::BookInfo;
    "book.sample_at": book::sample_at, book::BookSample => book::BookInfo;
    "book.close": book::close, Nothing => Nothing;
    "book.delete": book::delete, book::Delete => Nothing;
    "book.info": book::info, Nothing => Option<book::BookInfo>;
    "book.recent": book::recent, Nothing => Vec<book::RecentBook>;
    "book.check": book::check, Nothing => book::CheckReport;

    "log.place": log::place, Nothing => log::LogPlace;

    "today.overview": today::overview, Nothing => today::Today;

    "aging.report": aging::report, aging::Query => aging::AgingReport;
    "aging.by_customer": aging::by_customer, aging::Query => aging::Whole<aging::CustomerAmounts>;
    "aging.by_invoice": aging::by_invoice, aging::Query => aging::Whole<aging::InvoiceAmounts>;
    "aging.export": aging::export, aging::AgingExport => Written;

    "customers.list": customers::list, customers::Query => customers::CustomerPage;
    "customers.get": customers::get, customers::CustomerGet => customers::CustomerDetail;
    "customers.named": customers::named, Named => Key;
    "contacts.list": contacts::list, contacts::ContactsOf => contacts::Contacts;
    "contacts.named": contacts::named, contacts::ContactNamed => Key;
    "contacts.save": contacts::save, contacts::ContactSave => Saved;
    "contacts.edit": contacts::edit, contacts::ContactEdit => Saved;
    "contacts.remove": contacts::remove, contacts::ContactRemove => Nothing;
    "contacts.works": contacts::works, contacts::EmailWorks => Nothing;
    "contacts.read": contacts::read, contacts::VCardRead => contacts::ContactsRead;
    "contacts.write": contacts::write, contacts::VCardWrite => contacts::ContactsWritten;

    "customers.edit": customers::edit, customers::CustomerEdit => Saved;
    "customers.save": customers::save, customers::CustomerSave => Saved;
    "customers.merging": customers::merging, customers::MergeOf => customers::Merging;
    "customers.merge": customers::merge, customers::Merge => customers::Merging;
    "customers.erasing": customers::erasing, customers::CustomerGet => customers::Erasing;
    "customers.erase": customers::erase, customers::Erase => customers::Erased;
    "customers.payer_add": payers::add, payers::PayerAdd => Nothing;
    "customers.payer_forget": payers::forget, payers::PayerForget => Nothing;
    "customers.timeline": customers::timeline, customers::TimelineQuery => customers::Timeline;

    "invoices.list": invoices::list, invoices::Query => invoices::InvoicePage;
    "invoices.get": invoices::get, invoices::InvoiceGet => invoices::InvoiceDetail;
    "invoices.named": invoices::named, Named => Key;
    "invoices.save": invoices::save, invoices::InvoiceSave => Saved;
    "originals.named": invoices::originals, originals::OriginalsNamed => originals::Originals;
    "originals.save": originals::save, originals::OriginalSave => Written;
    "invoices.reduce": invoices::reduce, invoices::Reduce => Nothing;
    "invoices.cancel": invoices::cancel, invoices::Cancel => Nothing;
    "invoices.put_off": invoices::put_off, invoices::PutOff => Nothing;
    "small_balances.list": small_balances::list, Nothing => small_balances::SmallBalances;
    "small_balances.limit": small_balances::limit, small_balances::SmallBalanceLimit => Nothing;
    "small_balances.write_off": small_balances::write_off, small_balances::SmallBalanceWriteOff => small_balances::SmallBalances;

    "credits.list": credits::list, credits::CreditsOf => Vec<credits::CreditRow>;
    "credits.add": credits::add, credits::CreditAdd => Saved;
    "credits.allocate": credits::allocate, credits::Allocate => Nothing;
    "credits.release": credits::release, credits::Release => Nothing;
    "credits.release_from": credits::release_from, credits::ReleaseFrom => Nothing;
    "credits.take_back": credits::take_back, credits::TakeBack => Nothing;
    "refunds.list": refunds::list, refunds::RefundsOf => Vec<refunds::RefundRow>;
    "refunds.add": refunds::add, refunds::RefundAdd => Saved;
    "refunds.take_back": refunds::take_back, refunds::RefundTakeBack => Nothing;

    "agreements.of": agreements::agreements_of_customer, agreements::AgreementsOf => agreements::Agreements;
    "promises.add": promises::add, promises::PromiseAdd => Saved;
    "promises.withdraw": promises::withdraw, agreements::End => Nothing;
    "disputes.open": disputes::open, disputes::DisputeOpen => Saved;
    "disputes.assign": disputes::assign, disputes::DisputeAssign => Nothing;
    "disputes.close": disputes::close, disputes::DisputeClose => Nothing;
    "holds.add": holds::add, holds::HoldAdd => Saved;
    "holds.lift": holds::lift, agreements::End => Nothing;
    "plans.preview": plans::preview, plans::PlanAdd => plans::PlanPreview;
    "plans.add": plans::add, plans::PlanAdd => Saved;
    "plans.letter": plans::letter, plans::PlanLetter => plans::PlanLetterMade;
    "plans.end": plans::end, agreements::End => Nothing;
    "handovers.add": handovers::add, handovers::HandoverAdd => Saved;
    "handovers.end": handovers::end, agreements::End => Nothing;
    "calls.add": calls::add, calls::CallAdd => Saved;
    "calls.list": call_list::list, call_list::CallListQuery => call_list::CallList;

    "bank.statements": bank::statements, bank::StatementQuery => bank::BankStatementPage;
    "bank.entries": bank::entries, bank::EntryQuery => bank::BankEntryPage;

    "import.columns": imports::columns, imports::ColumnsNamed => BTreeMap<u32, Chosen<Field>>;
    "import.preview": imports::preview, imports::ImportRequest => imports::ImportPreview;
    "import.commit": imports::commit, imports::ImportRequest => imports::ImportReport;
    "import.rehearse": imports::rehearse, imports::FilesRequest => imports::ImportReport;
    "import.files": imports::bring_in, imports::FilesRequest => imports::ImportReport;
    "import.read": reading::read, reading::ReadRequest => reading::ReadReport;

    "matching.list": matching::list, matching::Query => matching::Matching;
    "matching.accept": matching::accept, matching::Accept => Nothing;
    "matching.accept_certain": matching::accept_certain, Nothing => matching::Accepted;
    "matching.list_and_accept_certain": matching::list_and_accept_certain, Nothing => matching::MatchSweep;
    "matching.undo": matching::undo, matching::Undo => Nothing;
    "matching.park": matching::park, matching::Park => Nothing;
    "matching.aside": matching::aside, matching::Aside => Nothing;

    "watch.get": watching::get, Nothing => watching::Watch;
    "watch.set": watching::set, watching::WatchSet => watching::Watch;
    "watch.ignore": watching::ignore, watching::WatchIgnore => watching::Watch;
    "watch.look": watching::look, Nothing => watching::Watched;

    "letters.candidates": letters::candidates, letters::Query => letters::CandidatePage;
    "letters.preview": letters::preview, letters::Preview => letters::PreviewPages;
    "letters.make": letters::make, letters::LettersMake => letters::LettersMade;
    "letters.get": letters::get, letters::LetterGet => letters::LetterDetail;
    "letters.save": letters::save, letters::LetterSave => Written;
    "letters.posted": letters::posted, letters::Posted => Nothing;

    "statements.preview": statements::preview, statements::Preview => letters::PreviewPages;
    "statements.make": statements::make, statements::StatementsMake => statements::StatementsMade;

    "dossiers.make": dossiers::make, dossiers::DossierMake => dossiers::DossierMade;

    "messages.queue": messages::queue, messages::Queue => messages::Queued;
    "messages.list": messages::list, messages::Query => messages::MessagePage;
    "messages.get": messages::get, messages::MessageGet => messages::MessageDetail;
    "messages.save": messages::save, messages::MessageSave => Written;
    "messages.decide": messages::decide, messages::Decide => messages::Decided;
    "messages.deliver": runs::deliver, messages::Deliver => messages::DeliveryReport;

    "policies.list": policies::list, Nothing => Vec<policies::PolicyRow>;
    "policies.get": policies::get, policies::PolicyGet => policies::PolicyDetail;
    "policies.named": policies::named, Named => Key;
    "policies.save": policies::save, policies::PolicySave => Saved;
    "policies.delete": policies::delete, policies::PolicyGet => Nothing;
    "policies.standard": policies::standard, policies::PolicyStandard => Nothing;
    "policies.print": policies::print, policies::PolicyPrint => Written;
    "policies.try": runs::try_policy, runs::PolicyTry => runs::PolicyTrial;

    "groups.list": groups::list, Nothing => Vec<groups::GroupRow>;
    "groups.named": groups::named, Named => Key;
    "groups.edit": groups::edit, groups::GroupEdit => Saved;
    "groups.save": groups::save, groups::GroupSave => Saved;
    "groups.delete": groups::delete, groups::GroupDelete => Nothing;

    "claims.of": claims::claims_of_customer, claims::ClaimsOf => claims::Claims;
    "claims.add": claims::add, claims::ClaimAdd => Saved;
    "claims.waive": claims::waive, claims::ClaimWaive => Nothing;
    "claims.pay": claims::pay, claims::ClaimPay => Nothing;
    "claims.reverse": claims::reverse, claims::ClaimReverse => Nothing;
    "runs.list": runs::list, Nothing => Vec<runs::RunLine>;
    "runs.propose": runs::propose, runs::Propose => runs::Run;
    "runs.get": runs::get, runs::RunGet => runs::Run;
    "runs.review": runs::review, runs::ReviewGet => runs::Review;
    "runs.preview": runs::preview, runs::PreviewRun => letters::PreviewPages;
    "runs.draft": runs::draft, runs::DraftGet => runs::RunDraft;
    "runs.edit": runs::edit, runs::Edit => Vec<runs::RunCustomer>;
    "runs.edit_fields": runs::edit_fields, runs::EditFields => Vec<runs::RunCustomer>;
    "runs.approve": runs::approve, runs::Approve => runs::RunStatus;
    "runs.produce": runs::produce, runs::Produce => runs::Produced;
    "runs.send": runs::send, runs::Send => runs::Sent;
    "runs.status": runs::status, runs::RunGet => runs::RunStatus;
    "runs.post": runs::post, runs::Post => runs::Posted;
    "runs.by_schedule": runs::by_schedule, Nothing => runs::Scheduled;

    "schedule.install": schedule::install, schedule::Install => schedule::Status;
    "schedule.remove": schedule::remove, Nothing => schedule::Status;
    "schedule.status": schedule::status, Nothing => schedule::Status;

    "settings.get": settings::get, Nothing => settings::Settings;
    "settings.company": settings::company, settings::CompanySave => Nothing;
    "settings.edit_company": settings::edit_company, settings::CompanyEdit => Nothing;
    "settings.accounts": settings::accounts, Nothing => Vec<settings::CompanyAccountRow>;
    "settings.save_account": settings::save_account, settings::CompanyAccountSave => Saved;
    "settings.edit_account": settings::edit_account, settings::CompanyAccountEdit => Saved;
    "settings.remove_account": settings::remove_account, settings::CompanyAccountRemove => Nothing;
    "settings.logo": settings::logo, settings::LogoSave => Nothing;
    "settings.mail": settings::mail, settings::MailSave => Nothing;
    "settings.edit_mail": settings::edit_mail, settings::MailEdit => Nothing;
    "settings.mail_test": settings::mail_test, settings::MailSave => settings::MailTest;
    "settings.mail_preset": settings::mail_preset, settings::MailPresetGet => Option<settings::MailPreset>;
    "settings.sign_in": settings::sign_in, settings::MailSignIn => settings::MailSignInStarted;
    "settings.sign_in_wait": settings::sign_in_wait, settings::MailSignInWait => settings::MailSignedIn;
    "settings.sign_out": settings::sign_out, Nothing => Nothing;

    "interest.calculate": interest::calculate, interest::Calculate => interest::Calculation;
    "interest.rates": interest::rates, Nothing => interest::Rates;
    "rates.add": interest::add, interest::RateAdd => Nothing;
    "rates.remove": interest::remove, interest::RateRemove => Nothing;

    "ledger.export": ledger::export, ledger::LedgerExport => ledger::LedgerWritten;

    "tables.export": tables::export, tables::TableExport => Written;

    "journal.list": journal::list, journal::Query => journal::JournalPage;
    "journal.undo": journal::undo, journal::Step => journal::Undone;
    "journal.redo": journal::redo, journal::Step => journal::Undone;
}

//! A user's work on the command line, from the first list to the delivered mail (docs/command-line.md).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod accounting;
mod aging;
mod agreements;
#[allow(dead_code, reason = "the tests of mails use more of it")]
#[path = "../../crates/mail/tests/support/authority.rs"]
mod authority;
mod bank;
mod book;
mod by_hand;
mod call_list;
mod claims;
mod common;
mod contacts;
mod customer_lists;
mod deadlines;
mod decisions;
mod delivery;
mod discounts;
mod dossier;
mod einvoices;
mod elsewhere;
mod exports;
mod going_back;
mod help;
mod import;
mod instalments;
mod interest;
mod language;
mod leaving;
mod ledger;
mod letter_interest;
mod letters;
mod levels;
mod log;
mod mail;
mod matching;
mod matching_claims;
mod matching_credits;
mod matching_effects;
mod matching_money;
mod meanings;
mod money_once;
mod news;
mod one_customer;
mod paid_back;
mod policies;
mod quiet;
mod read_right;
mod reading;
mod reading_again;
mod reading_asked;
mod runs;
mod schedule;
#[allow(dead_code, reason = "the tests of mails use more of it")]
#[path = "../../crates/mail/tests/support/scripted.rs"]
mod scripted;
mod set_off;
mod sign_in;
mod small_balances;
mod statements;
mod told_again;
mod told_twice;
mod watching;
mod ways_to_pay;

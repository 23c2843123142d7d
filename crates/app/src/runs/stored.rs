//! What a run stores in the book, as versioned JSON: facts, never displayed texts.
//!
//! Before version 1, rows were stored as returned to the window: amounts in quotes, reasons in words, with formatted
//! texts. Such rows are read and left unchanged, since undo compares a row with the journal.

use std::fmt;

use owed_texts::text;
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize};

use crate::failure::{Code, Failure};

/// The version written. A change that makes it unreadable takes the next number, and [`read`] distinguishes them.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Kept<T> {
    version: u32,
    kept: T,
}

/// What a run can store.
pub(super) trait Keep: Serialize + DeserializeOwned {}

/// Returns the stored form.
pub(super) fn to_keep<T: Keep>(kept: &T) -> Result<String, Failure> {
    let version = VERSION;
    serde_json::to_string(&Kept { version, kept }).map_err(Failure::internal)
}

/// Reads the stored form, current or unversioned.
pub(super) fn read<T: Keep>(json: &str) -> Result<T, Failure> {
    let kept = if json.starts_with("{\"version\":") {
        serde_json::from_str(json).map(|kept: Kept<T>| kept.kept)
    } else {
        serde_json::from_str(json)
    };
    kept.map_err(|error| {
        Failure::new(
            Code::Internal,
            text!("error-runs-unreadable", error = error.to_string()),
        )
    })
}

/// Says whether both have the same facts, in whichever form each was stored.
pub(super) fn is_same<T: Keep + PartialEq>(one: &str, other: &str) -> bool {
    let facts = read::<T>;
    one == other || matches!((facts(one), facts(other)), (Ok(one), Ok(other)) if one == other)
}

/// Deserialises an amount in minor units, which was in quotes before version 1.
pub(super) fn minor<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    struct Minor;
    impl Visitor<'_> for Minor {
        type Value = i64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an amount in minor units")
        }

        fn visit_i64<E: Error>(self, minor: i64) -> Result<i64, E> {
            Ok(minor)
        }

        fn visit_u64<E: Error>(self, minor: u64) -> Result<i64, E> {
            minor.try_into().map_err(E::custom)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
            text.parse().map_err(E::custom)
        }
    }
    from.deserialize_any(Minor)
}

/// Like [`minor`], for fields that older entries lack.
pub(super) fn some_minor<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    minor(from).map(Some)
}

#[cfg(test)]
mod tests {
    use owed_receivables::Language;
    use owed_receivables::dunning::Reason;

    use super::super::row::ProposalRow;
    use super::super::wire::RunEdits;
    use super::*;

    /// What was stored of a customer before version 1.
    const BEFORE: &str = r#"[{"customer_id":1,"customer":"K1","name":"Alpha","in":true,"kind":"reminder","level":1,
        "channel":"letter","tone":"firm","deadline":"2026-04-03","policy":"P","currency":"EUR","balance":"100000",
        "interest":"80","fee":"250","compensation":"0","claims":"0","total":"100330","balance_text":"1,000.00 EUR",
        "charges_text":"3.30 EUR","total_text":"1,003.30 EUR",
        "reasons":[{"code":"level_reached","text":"40 days overdue: level 1 is reached."}],
        "spared":[{"code":"first_letter","text":"Not in the first letter."}],
        "items":[{"invoice_id":7,"invoice":"RE-1","in":true,"level":1,"advances":true,"due":"2026-02-12",
        "days_overdue":40,"balance":"100000","balance_text":"1,000.00 EUR","interest":"80",
        "reasons":[{"code":"level_reached","text":"40 days overdue: level 1 is reached."}]}]}]"#;

    /// The same in version 1, which must stay readable forever.
    const NOW: &str = concat!(
        r#"{"version":1,"kept":[{"in":true,"kind":"reminder","level":1,"channel":"letter","tone":"firm","#,
        r#""deadline":"2026-04-03","policy":"P","currency":"EUR","balance":100000,"interest":80,"fee":250,"#,
        r#""compensation":0,"claims":0,"on_account":0,"reasons":[{"level_reached":{"level":1,"days_overdue":40}}],"#,
        r#""spared":[{"compensation":"first_letter"}],"presumed_business":false,"items":[{"invoice_id":7,"in":true,"#,
        r#""level":1,"advances":true,"due":"2026-02-12","days_overdue":40,"balance":100000,"interest":80,"#,
        r#""reasons":[{"level_reached":{"level":1,"days_overdue":40}}]}]}]}"#,
    );

    fn same_rows(one: &str, other: &str) -> bool {
        is_same::<Vec<ProposalRow>>(one, other)
    }

    #[test]
    fn version_1_is_written_as_it_is_read() {
        let rows: Vec<ProposalRow> = read(NOW).unwrap();
        assert_eq!(to_keep(&rows).unwrap(), NOW);
    }

    #[test]
    fn reasons_are_kept_as_facts_under_names_that_do_not_change() {
        let kept = [
            r#"{"level_reached":{"level":1,"days_overdue":40}}"#,
            r#"{"listed":{"level":1,"next":"2026-04-10"}}"#,
            r#"{"courtesy":{"due":"2026-04-10"}}"#,
            r#"{"not_overdue":{"due":"2026-04-10"}}"#,
            r#"{"waiting_for_level":{"level":2,"from":"2026-04-10"}}"#,
            r#"{"last_level_sent":{"level":3,"sent":"2026-03-01","then":"agency"}}"#,
            r#"{"only_claims":{"sum":{"minor":250,"currency":"EUR"}}}"#,
            r#"{"below_minimum":{"sum":{"minor":250,"currency":"EUR"},"minimum":{"minor":500,"currency":"EUR"}}}"#,
            r#"{"disputed":{"contested":{"minor":250,"currency":"EUR"},"whole":false}}"#,
            r#"{"late_discount":{"amount":{"minor":250,"currency":"EUR"},"days":3}}"#,
            concat!(
                r#"{"waits":{"money":{"booked":"2026-03-30","amount":{"minor":250,"currency":"EUR"},"#,
                r#""payer":"Alpha","bearing":"perhaps"}}}"#,
            ),
            r#"{"waits":{"question":"is it void"}}"#,
            r#"{"promised":{"until":"2026-04-10"}}"#,
            r#"{"plan_kept":{"next":null}}"#,
            r#"{"on_hold":{"until":null,"why":"ill"}}"#,
            r#"{"covered_on_account":{"on_account":{"minor":250,"currency":"EUR"}}}"#,
            r#"{"too_recent":{"last":"2026-03-24","next":"2026-03-31"}}"#,
            r#"{"another_waits":{"what":"The reminder in the outbox"}}"#,
            r#"{"no_address":{"channel":"letter"}}"#,
            r#"{"no_mail":{"why":"No mail account is set up.","by_letter":true}}"#,
            r#"{"handed_over":{"on":"2026-03-01","whom":"Agency"}}"#,
            r#"{"quiet_day":{"day":"2026-03-31"}}"#,
            r#"{"quiet_hours":{"opens":"2026-03-31T08:00:00"}}"#,
            r#"{"contacts_per_week":{"most":2}}"#,
            r#""taken_out""#,
            r#""not_proposed""#,
            r#"{"deadline_passed":{"deadline":"2026-03-30"}}"#,
            r#"{"of_another_day":{"dated":"2026-03-30"}}"#,
        ];
        for kept in kept {
            let reason: Reason = serde_json::from_str(kept).unwrap();
            assert_eq!(serde_json::to_string(&reason).unwrap(), kept);
        }
    }

    #[test]
    fn what_was_kept_before_version_1_states_the_same_facts() {
        let rows: Vec<ProposalRow> = read(BEFORE).unwrap();
        assert_eq!(rows[0].total().minor, 100_330);
        let words = rows[0].spared[0].words(Language::En);
        assert_eq!(
            words.text, "Not in the first letter.",
            "as it was told then"
        );
        assert!(same_rows(BEFORE, NOW));
        assert!(!same_rows(&BEFORE.replace("100000", "100001"), NOW));
        assert!(!same_rows(
            &BEFORE.replace("\"level_reached\"", "\"listed\""),
            NOW
        ));
    }

    #[test]
    fn a_reason_that_is_worded_anew_changes_no_proposal() {
        let reworded = BEFORE.replace("Not in the first letter.", "Not yet.");
        assert!(same_rows(&reworded, NOW));
    }

    #[test]
    fn what_a_person_changed_is_read_in_either_form() {
        let edits = RunEdits {
            level: Some(2),
            level_reason: "late twice".to_owned(),
            ..RunEdits::default()
        };
        assert_eq!(read::<RunEdits>(&to_keep(&edits).unwrap()).unwrap(), edits);
        let before = r#"{"without":[],"level":2,"level_reason":"late twice"}"#;
        assert_eq!(read::<RunEdits>(before).unwrap(), edits);
    }
}

//! A policy of one's own, what it would do, and the rules of interest.

use serde_json::json;

use super::Book;

pub fn tell(book: &mut Book) {
    let level = json!({"days": 7, "from": "due", "deadline_days": 10, "tone": "friendly", "channel": "email",
        "fee": {"EUR": "2.50"}, "interest": true, "minimum": {"GBP": "5.00"}, "gap_days": 7, "send_alone": true});
    let form = json!({"name": "Strict", "courtesy_days": null, "levels": [level], "fees": "each_level",
        "regime": "de-b2b", "compensation": true, "split_by_level": false, "after_last": "agency",
        "deadline_on_working_days": true,
        "guard_rails": {"quiet_weekdays": [6, 7], "quiet_days": ["2026-12-25", "2026-12-26"], "hours_from": "08:00",
            "hours_to": "21:00", "contacts_per_week": 2}});
    let strict = book.make("policies.save", json!({"id": null, "form": form}));
    book.tell("policies.get", "Strict", json!({"id": strict}));
    book.tell(
        "policies.try",
        "Strict for all businesses",
        json!({"id": strict, "kind": "business"}),
    );

    let mut rules = book.call("interest.rates", json!({}));
    // No test of the screens looks at the rates, and a new one comes each half-year.
    rules["rates"] = json!([]);
    book.keep("interest.rates", "the rules", rules);
}

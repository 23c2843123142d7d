//! Checks that the reading of a table rests on names, or is asked about (rule F4).

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const CUSTOMER: &[&str] = &[
    "customer_name",
    "customer_number",
    "first_name",
    "last_name",
    "email",
];

/// Returns what every row of a kind needs: one column of each group.
fn needed(kind: &str) -> &'static [&'static [&'static str]] {
    const AMOUNTS: &[&str] = &[
        "total",
        "line_total",
        "net",
        "unit_price",
        "open",
        "debit",
        "credit",
    ];
    const MOVED: &[&str] = &["entry_amount", "debit", "credit"];
    match kind {
        "invoices" => &[&["invoice_number"], CUSTOMER, &["invoice_date"], AMOUNTS],
        "payments" => &[
            &["customer_name", "customer_number", "invoice_number"],
            &["payment_date"],
            &["payment_amount"],
        ],
        "customers" => &[CUSTOMER],
        // A summary has neither numbers nor days.
        "ages" => &[CUSTOMER, &["aged_amount"]],
        "statement" => &[&["booked_date", "value_date"], MOVED],
        other => panic!("{other} is no kind"),
    }
}

/// Says whether a question about the table, its kind or its columns, is open.
fn is_asked(file: &Value) -> bool {
    let mut problems = file["problems"].as_array().unwrap().iter();
    problems.any(|problem| matches!(problem["settled_by"].as_str(), Some("kind" | "columns")))
}

/// # Errors
/// Names what the table is read by without a name.
pub fn rests_on_names(root: &Path, file: &Path) -> Result<(), String> {
    let output = Command::new(env!("CARGO_BIN_EXE_owed"))
        .current_dir(root)
        .args(["read", "--json"])
        .arg(file)
        .output()
        .unwrap();
    let read: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{}: {error}: {output:?}", file.display()));
    let read = &read["files"][0];
    let Some(kind) = read["kind"].as_str().filter(|_| !is_asked(read)) else {
        return Ok(());
    };
    let columns = read["columns"].as_array().unwrap();
    let is_of_ages = columns
        .iter()
        .any(|column| column["field"] == "aged_amount");
    let named = |group: &[&str]| {
        columns.iter().any(|column| {
            group.contains(&column["field"].as_str().unwrap()) && column["why"] != "content"
        })
    };
    let groups = needed(if is_of_ages { "ages" } else { kind });
    match groups.iter().find(|group| !named(group)) {
        Some(group) => Err(format!(
            "{}: {kind} without a name for {group:?}",
            file.display()
        )),
        None => Ok(()),
    }
}

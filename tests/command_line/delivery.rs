//! Which mails are sent, to whom, and that an obstacle stops only one mail (rules S1–S4, R7, R11, R15, I8, L5).

use std::fs;

use serde_json::{Value, json};

use crate::common::{Book, each};
use crate::scripted::{Act, Phase, Server};

/// One invoice per customer: number, name and e-mail field; only K9 has a postal address.
fn book(customers: &[(&str, &str, &str)]) -> Book {
    let book = Book::new();
    book.done(
        "company set --name 'Harbour Joinery' --street '1 Quay' --postal-code 20457 --city Hamburg \
         --country DE --iban DE89370400440532013000 --hold-seconds 0",
    );
    let mut list = String::from(
        "Invoice No,Customer No,Customer,Email,Street,Postcode,City,Issued,Due,Currency,Amount\n",
    );
    for (number, name, email) in customers {
        let post = if *number == "K9" {
            "Weg 1,10115,Berlin"
        } else {
            ",,"
        };
        list += &format!(
            "R-{number},{number},\"{name}\",\"{email}\",{post},2026-01-05,2026-02-04,EUR,100.00\n"
        );
    }
    book.file("list.csv", list);
    book.done("import list.csv --accept-problems");
    book
}

/// Sends mails through the server; the password is in the environment.
fn account(book: &mut Book, port: u16) {
    book.done(&format!(
        "account set --host 127.0.0.1 --port {port} --security plain --user books --from books@harbour.example"
    ));
    book.password(Some("secret"));
}

/// Lets the first level leave automatically, within the given guard rails if any.
fn alone(book: &Book, guard_rails: Value) {
    let policy = json!({
        "name": "Alone",
        "levels": [{ "days": 3, "from": "due", "deadline_days": 7, "tone": "friendly", "send_alone": true }],
        "guard_rails": guard_rails,
    });
    book.file("policy.json", policy.to_string());
    book.done("policy save policy.json");
    book.done("policy standard Alone --for everyone");
}

/// Returns the unfolded header lines of the mails that a server accepted.
fn heads(server: &Server) -> Vec<String> {
    let taken = server.taken().into_iter();
    taken
        .map(|bytes| {
            let text = String::from_utf8(bytes).unwrap();
            let (head, _) = text.split_once("\r\n\r\n").unwrap();
            head.replace("\r\n ", " ")
        })
        .collect()
}

fn recipients(server: &Server) -> Vec<String> {
    let to = |head: &String| {
        let line = head.lines().find_map(|line| line.strip_prefix("To: "));
        line.unwrap().to_owned()
    };
    let mut to: Vec<String> = heads(server).iter().map(to).collect();
    to.sort();
    to
}

fn produced(book: &Book) -> Value {
    book.done("run propose");
    book.done("run approve 1");
    book.done("run produce 1 --out letters")
}

fn recipient<'v>(status: &'v Value, customer: &str) -> &'v Value {
    let all = status["recipients"].as_array().unwrap();
    all.iter().find(|one| one["customer"] == customer).unwrap()
}

fn row<'v>(run: &'v Value, customer: &str) -> &'v Value {
    let all = run["customers"].as_array().unwrap();
    all.iter().find(|one| one["customer"] == customer).unwrap()
}

#[test]
fn r15_what_stands_in_one_customers_name_or_address_stops_no_other_mail() {
    let server = Server::start(&[]);
    let mut book = book(&[
        (
            "K1",
            "Muster GmbH\nBcc: dieb@boese.example",
            "k1@kunde.example",
        ),
        ("K2", "Alpha\tGmbH", "ap@alpha.example, cfo@alpha.example"),
        ("K3", "Jürgen", "jürgen@kunde.example"),
        ("K4", "Keiner", "n/a"),
        ("K5", "Quoted", "\"\"a b\"\"@kunde.example"),
        ("K9", "By post", "please call"),
    ]);
    account(&mut book, server.port);
    let run = book.done("run propose");
    assert_eq!(row(&run, "K3")["in"], false);
    assert_eq!(each(&row(&run, "K3")["reasons"], "code"), ["no_address"]);
    assert_eq!(row(&run, "K9")["channel"], "letter");
    book.done("run approve 1");
    let made = book.done("run produce 1 --out letters");
    assert_eq!(made["files"].as_array().unwrap().len(), 1, "{made}");
    let sent = book.done("run send 1");
    assert_eq!(sent["delivery"]["sent"], 2, "{sent}");
    let to = recipients(&server);
    assert!(to[0].contains("ap@alpha.example") && to[0].contains("cfo@alpha.example"));
    assert!(to[1].contains("k1@kunde.example"), "{to:?}");
    let heads = heads(&server).concat();
    assert!(
        !heads.lines().any(|line| line.starts_with("Bcc")),
        "{heads}"
    );
}

#[test]
fn r15_mails_and_statements_by_hand_go_on_too() {
    let server = Server::start(&[]);
    let mut book = book(&[
        ("K1", "Muster GmbH\nEinkauf", "k1@kunde.example"),
        ("K2", "Jürgen", "jürgen@kunde.example"),
        ("K3", "Normal", "k3@kunde.example"),
    ]);
    account(&mut book, server.port);
    let queued = book.done("mail");
    assert_eq!(queued["messages"].as_array().unwrap().len(), 2, "{queued}");
    assert_eq!(each(&queued["left_out"], "customer"), ["K2"]);
    let made = book.done("statement --mail --out statements");
    let mailed = made["statements"].as_array().unwrap().iter();
    let mailed = mailed.filter(|one| one["message_id"].is_i64()).count();
    assert_eq!(mailed, 2, "{made}");
    assert_eq!(book.done("send")["sent"], 4);
}

#[test]
fn r11_without_a_mail_account_letters_are_made_and_the_run_says_so_before() {
    let book = book(&[
        ("K1", "Mail only", "k1@kunde.example"),
        ("K9", "Both", "k9@kunde.example"),
    ]);
    let run = book.done("run propose");
    let out = &row(&run, "K1")["reasons"][0];
    assert_eq!(
        (&row(&run, "K1")["in"], &out["code"]),
        (&json!(false), &json!("no_address"))
    );
    assert!(
        out["text"].as_str().unwrap().contains("No mail account"),
        "{out}"
    );
    assert_eq!(row(&run, "K9")["channel"], "letter");
    let why = each(&row(&run, "K9")["reasons"], "code");
    assert_eq!(why, ["level_reached", "by_letter"]);
    book.done("run approve 1");
    let made = book.done("run produce 1 --out letters");
    assert_eq!(made["files"].as_array().unwrap().len(), 1, "{made}");
    assert_eq!(made["state"], "produced");
}

#[test]
fn s3_the_daily_run_sends_what_waited_since_the_days_before() {
    let server = Server::start(&[(Phase::Rcpt, Act::Say("451 later"))]);
    let mut book = book(&[("K1", "Alpha", "k1@kunde.example")]);
    account(&mut book, server.port);
    alone(&book, json!({}));
    book.password(None);
    let locked = book.run("run --today 2026-03-02");
    assert_eq!(
        (locked.code, &locked.json["sent"], &locked.json["waiting"]),
        (3, &json!(0), &json!(1))
    );
    let told = locked.json["troubles"].to_string();
    assert!(told.contains("OWED_SMTP_PASSWORD"), "{told}");
    assert_eq!(book.done("check")["ok"], true);

    book.password(Some("secret"));
    let busy = book.run("run --today 2026-03-03");
    assert_eq!(
        (busy.code, &busy.json["waiting"]),
        (3, &json!(1)),
        "{busy:?}"
    );
    assert!(
        busy.json["troubles"][0]
            .as_str()
            .unwrap()
            .contains("Alpha: later")
    );
    let pausing = book.run("run --today 2026-03-04");
    assert_eq!(
        pausing.code, 3,
        "who sees nothing must know that nothing waits"
    );
    let waits = book.done("messages --folder outbox")["rows"][0]["id"].clone();
    book.done(&format!("messages retry {waits}"));
    let done = book.done("run --today 2026-03-05");
    assert_eq!((&done["sent"], &done["waiting"]), (&json!(1), &json!(0)));
    assert_eq!(server.taken().len(), 1);
    assert_eq!(book.done("run --today 2026-03-06")["troubles"], json!([]));
}

#[test]
fn s3_what_failed_for_good_is_told_every_day_until_somebody_decides() {
    let server = Server::start(&[(Phase::Mail, Act::Say("550 we know you"))]);
    let mut book = book(&[
        ("K1", "Alpha", "k1@kunde.example"),
        ("K2", "Beta", "k2@kunde.example"),
    ]);
    account(&mut book, server.port);
    alone(&book, json!({}));
    let first = book.run("run --today 2026-03-02");
    assert_eq!(
        (first.code, &first.json["sent"]),
        (3, &json!(1)),
        "{first:?}"
    );
    assert_eq!(
        book.done("messages --folder trouble")["rows"][0]["state"],
        "failed"
    );
    let next = book.run("run --today 2026-03-03");
    assert_eq!(next.code, 3);
    assert!(
        next.json["troubles"][0]
            .as_str()
            .unwrap()
            .contains("1 e-mail failed")
    );
    book.done("messages cancel 1");
    assert_eq!(book.run("run --today 2026-03-03").code, 0);
}

#[test]
fn i8_what_quiet_hours_put_off_leaves_at_the_next_run_that_may() {
    let server = Server::start(&[]);
    let mut book = book(&[("K1", "Alpha", "k1@kunde.example")]);
    account(&mut book, server.port);
    alone(&book, json!({ "hours_from": "08:00", "hours_to": "21:00" }));
    let early = book.run("run --today 2026-03-02 --time 07:30");
    assert_eq!(
        (early.code, &early.json["waiting"]),
        (3, &json!(1)),
        "{early:?}"
    );
    assert!(
        early.json["troubles"][0]
            .as_str()
            .unwrap()
            .contains("Quiet hours")
    );
    assert!(server.taken().is_empty());
    let done = book.done("run --today 2026-03-02 --time 08:01");
    assert_eq!(done["sent"], 1, "{done}");
}

#[test]
fn r7_a_corrected_address_takes_the_waiting_mail_with_it() {
    for by_run in [false, true] {
        let server = Server::start(&[]);
        let mut book = book(&[("K1", "Alpha", "old@kunde.example")]);
        account(&mut book, server.port);
        if by_run {
            produced(&book);
        } else {
            book.done("mail");
        }
        book.done("customers edit K1 --email new@kunde.example");
        let report = book.run("send").json;
        assert_eq!(
            (&report["sent"], &report["dropped"]),
            (&json!(1), &json!(1)),
            "{report}"
        );
        assert!(recipients(&server)[0].contains("new@kunde.example"));
        let rows = book.done("messages")["rows"].clone();
        assert_eq!(each(&rows, "state"), ["sent", "cancelled"]);
        assert_eq!(book.run("send").json["results"], json!([]));
        if by_run {
            let status = book.done("run status 1");
            assert_eq!(recipient(&status, "K1")["state"], "sent");
        }
    }
}

#[test]
fn r7_a_mail_whose_customer_has_no_address_any_more_waits_with_the_reason() {
    let server = Server::start(&[]);
    let mut book = book(&[
        ("K1", "Alpha", "old@kunde.example"),
        ("K2", "Beta", "k2@kunde.example"),
    ]);
    account(&mut book, server.port);
    book.done("mail");
    book.done("customers edit K1 --email ''");
    let report = book.run("send");
    assert_eq!(
        (report.code, &report.json["sent"], &report.json["waiting"]),
        (3, &json!(1), &json!(1))
    );
    let waits = book.done("messages --folder outbox")["rows"][0].clone();
    assert!(
        waits["detail"]
            .as_str()
            .unwrap()
            .contains("No e-mail address"),
        "{waits}"
    );
    book.done("customers edit K1 --email new@kunde.example");
    assert_eq!(book.done("send")["sent"], 1);
}

#[test]
fn l5_who_sent_cancelled_and_reminded_by_schedule_stands_in_the_journal() {
    let server = Server::start(&[]);
    let mut book = book(&[
        ("K1", "Alpha", "k1@kunde.example"),
        ("K2", "Beta", "k2@kunde.example"),
    ]);
    account(&mut book, server.port);
    alone(&book, json!({}));
    book.done("mail");
    book.done("messages cancel 1");
    book.done("send");
    fs::create_dir(book.path("inbox")).unwrap();
    book.done("import --watch-folder inbox");
    book.file(
        "inbox/new.csv",
        "Invoice No,Customer No,Customer,Email,Issued,Due,Currency,Amount\nR-7,K7,Gamma,k7@kunde.example,2026-01-05,2026-02-04,EUR,70.00\n",
    );
    book.run("run");
    let rows = book.done("journal")["rows"].clone();
    let who = |command: &str| {
        let rows = rows.as_array().unwrap().iter();
        let mut of = rows.filter(|row| row["command"] == command);
        of.next().map(|row| row["who"].as_str().unwrap().to_owned())
    };
    for (command, expected) in [
        ("messages.decide", "dora"),
        ("messages.queue", "dora"),
        ("import", "dora (watched folder)"),
        ("runs.produce", "dora (daily run)"),
        ("messages.deliver", "dora (daily run)"),
    ] {
        assert_eq!(who(command).as_deref(), Some(expected), "{command}: {rows}");
    }
}

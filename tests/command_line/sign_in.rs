//! A mail account that signs in at its provider (rules S2–S4).

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use serde_json::Value;

use crate::authority::{Authority, CLIENT_ID, Manner, browse};
use crate::common::Book;
use crate::scripted::{Act, Phase, Server};

/// A book with three customers by e-mail, whose account signs in at the authority.
fn book(authority: &Authority, port: u16) -> Book {
    let book = Book::new();
    book.done(
        "company set --name 'Harbour Joinery' --street '1 Quay' --postal-code 20457 --city Hamburg \
         --country DE --iban DE89370400440532013000 --hold-seconds 0",
    );
    let mut list =
        String::from("Invoice No,Customer No,Customer,Email,Issued,Due,Currency,Amount\n");
    for number in ["K1", "K2", "K3"] {
        list += &format!(
            "R-{number},{number},Customer {number},{number}@kunde.example,2026-01-05,2026-02-04,EUR,100.00\n"
        );
    }
    book.file("list.csv", list);
    book.done("import list.csv");
    book.done(&format!(
        "account set --host 127.0.0.1 --port {port} --security plain --user books --from books@harbour.example \
         --sign-in oauth --provider other --client-id {CLIENT_ID} --authorize-url {} --token-url {} --scopes 'mail offline_access'",
        authority.address("authorize"),
        authority.address("token"),
    ));
    book
}

/// Signs in with a browser; returns the exit code, the answer, and what people read beside it.
fn sign_in(book: &Book, options: &str) -> (i32, Value, String) {
    let mut child = book
        .command(&format!("account sign-in {options} --json"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    let address = loop {
        let mut line = String::new();
        assert!(told.read_line(&mut line).unwrap() > 0, "{said}");
        said += &line;
        if line.starts_with("http") {
            break line.trim().to_owned();
        }
    };
    browse(&address);
    told.read_to_string(&mut said).unwrap();
    let output = child.wait_with_output().unwrap();
    let json = serde_json::from_slice(&output.stdout).unwrap();
    (output.status.code().unwrap(), json, said)
}

/// Signs in and puts the result into the environment, as on a computer without a keychain.
fn signed_in(book: &mut Book) {
    let (code, answer, said) = sign_in(book, "--show-token");
    assert_eq!(code, 0, "{answer} {said}");
    assert_eq!(answer["user"], "books");
    assert!(said.contains("sign in as books"), "{said}");
    book.token(answer["token"].as_str().map(str::to_owned));
}

#[test]
fn an_account_signs_in_tests_and_sends() {
    let authority = Authority::start(Manner::default());
    let server = Server::with_tokens(&[], authority.accepts());
    let mut book = book(&authority, server.port);
    let missing = book.refused("account test");
    assert_eq!(missing["code"], "password_needed", "{missing}");
    let told = book.text("account").1;
    assert!(
        told.contains("OWED_SMTP_TOKEN if the account signs in"),
        "{told}"
    );
    signed_in(&mut book);
    let account = book.done("account");
    assert_eq!(account["sign_in"], "oauth");
    assert_eq!(account["provider"], "other");
    let told = book.text("account").1;
    assert!(
        told.contains("the sign-in comes from OWED_SMTP_TOKEN"),
        "{told}"
    );
    let tested = book.done("account test");
    assert_eq!(tested["lines"][2], "books is signed in.");
    book.done("mail");
    let sent = book.done("send");
    assert_eq!(
        (&sent["sent"], server.taken().len()),
        (&3.into(), 3),
        "{sent}"
    );
}

#[test]
fn s2_a_sign_in_that_ends_in_the_middle_of_a_run_stops_it_and_nothing_is_lost_or_sent_twice() {
    let authority = Authority::start(Manner {
        lifetime: 30,
        uses: Some(1),
        ..Manner::default()
    });
    // The session ends after the first message; by then the grant has been taken back.
    let script = [(Phase::Mail, Act::Say("250 ok")), (Phase::Mail, Act::Drop)];
    let server = Server::with_tokens(&script, authority.accepts());
    let mut book = book(&authority, server.port);
    signed_in(&mut book);
    let secrets = authority.secrets();
    book.done("mail");
    let answer = book.run("send");
    assert_eq!(answer.code, 3, "{answer:?}");
    let stopped = &answer.json["stopped"];
    assert_eq!(stopped["key"], "error-mail-sign-in-ended", "{answer:?}");
    let hint = stopped["hint"].as_str().unwrap();
    assert!(hint.contains("owed account sign-in"), "{hint}");
    assert_eq!((server.taken().len(), &answer.json["sent"]), (1, &1.into()));
    let messages = book.done("messages");
    // The one that met the end waits a while; the other was not tried.
    let (met, untried) = (rows(&messages, "queued"), rows(&messages, "held"));
    assert_eq!((met.len(), untried.len()), (1, 1), "{messages}");
    for secret in secrets {
        assert!(!format!("{answer:?}{messages}").contains(&secret));
    }

    authority.behave(|manner| manner.uses = None);
    signed_in(&mut book);
    book.done(&format!("messages retry {}", met[0]["id"]));
    assert_eq!(book.done("send")["sent"], 2);
    let mut to: Vec<String> = server.taken().into_iter().map(recipient).collect();
    to.sort();
    assert_eq!(
        to,
        ["K1@kunde.example", "K2@kunde.example", "K3@kunde.example"]
    );
}

fn rows<'v>(messages: &'v Value, state: &str) -> Vec<&'v Value> {
    let rows = messages["rows"].as_array().unwrap().iter();
    rows.filter(|row| row["state"] == state).collect()
}

/// Returns the address that a message is sent to.
fn recipient(message: Vec<u8>) -> String {
    let text = String::from_utf8(message).unwrap();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("To: "))
        .unwrap();
    let address = line.split(['<', '>']).find(|part| part.contains('@'));
    address.unwrap().to_owned()
}

#[test]
fn without_a_keychain_a_sign_in_says_what_else_to_do() {
    let authority = Authority::start(Manner::default());
    let book = book(&authority, 25);
    let (code, answer, _) = sign_in(&book, "");
    assert_eq!(code, 1, "{answer}");
    let failure = &answer["failure"];
    assert_eq!(failure["code"], "password_needed", "{answer}");
    assert!(
        failure["hint"]
            .as_str()
            .unwrap()
            .contains("OWED_SMTP_TOKEN"),
        "{answer}"
    );
}

#[test]
fn what_a_registration_lacks_is_named_at_its_field() {
    let book = Book::with(crate::common::LIST);
    let usual = "account set --host smtp.example.com --from a@example.com --sign-in oauth";
    let failure = book.refused(&format!("{usual} --provider google --client-id x"));
    assert_eq!(failure["field"], "user", "{failure}");
    let usual = format!("{usual} --user a@example.com");
    for (options, field) in [
        ("", "provider"),
        ("--provider microsoft", "client_id"),
        ("--provider microsoft --client-id x --tenant a/b", "tenant"),
        ("--provider other --client-id x", "authorize_url"),
        (
            "--provider other --client-id x --authorize-url https://a.example/",
            "token_url",
        ),
        (
            "--provider other --client-id x --authorize-url https://a.example/ --token-url https://a.example/",
            "scopes",
        ),
        (
            "--provider other --client-id x --authorize-url http://a.example/ --token-url https://a.example/ --scopes s",
            "authorize_url",
        ),
        (
            "--provider other --client-id x --authorize-url https://a.example/ --token-url http://a.example/ --scopes s",
            "token_url",
        ),
    ] {
        let failure = book.refused(&format!("{usual} {options}"));
        assert_eq!(failure["field"], field, "{options}: {failure}");
    }
    let failure = book.refused("account sign-in");
    assert_eq!(failure["code"], "not_found");
    book.done("account set --host smtp.example.com --from a@example.com");
    assert_eq!(book.refused("account sign-in")["code"], "refused");
    assert_eq!(book.refused("account sign-out")["code"], "refused");
    book.done(&format!(
        "{usual} --provider microsoft --client-id x --tenant contoso.example"
    ));
}

#[test]
fn a_server_that_takes_no_passwords_any_more_says_the_way_out() {
    for (said, word) in [
        (
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            "--sign-in oauth",
        ),
        ("535 5.7.3 Authentication unsuccessful", "--sign-in oauth"),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            "Authenticated SMTP",
        ),
        (
            "534-5.7.9 Application-specific password required.\r\n534 5.7.9 gsmtp",
            "app password",
        ),
    ] {
        let server = Server::start(&[(Phase::Auth, Act::Say(said))]);
        let mut book = Book::with(crate::common::LIST);
        book.done(&format!(
            "account set --host 127.0.0.1 --port {} --security plain --user books --from books@harbour.example",
            server.port
        ));
        book.password(Some("secret"));
        let failure = book.refused("account test");
        assert_eq!(failure["code"], "mail");
        assert!(
            failure["hint"].as_str().unwrap().contains(word),
            "{failure}"
        );
    }
}

#[test]
fn the_usual_settings_of_a_provider_are_used_and_named_until_a_server_is_named() {
    for (options, host, port, security, user) in [
        (
            "--from anna@gmx.de",
            "mail.gmx.net",
            465,
            "tls",
            "anna@gmx.de",
        ),
        (
            "--from anna@gmail.com --port 587 --security starttls --user anna",
            "smtp.gmail.com",
            587,
            "starttls",
            "anna",
        ),
        (
            "--from office@harbour.example --sign-in oauth --provider microsoft --client-id x",
            "smtp.office365.com",
            587,
            "starttls",
            "office@harbour.example",
        ),
        (
            "--from anna@gmx.de --host mail.harbour.example",
            "mail.harbour.example",
            587,
            "starttls",
            "",
        ),
    ] {
        let book = Book::with(crate::common::LIST);
        let answer = book.run(&format!("account set {options}"));
        let account = &answer.json;
        assert_eq!(account["host"], host, "{answer:?}");
        assert_eq!(
            (&account["port"], &account["security"]),
            (&port.into(), &security.into())
        );
        assert_eq!(account["user"], user);
        let said = answer.told.contains("usual settings of");
        assert_eq!(said, !options.contains("--host"), "{answer:?}");
        // Once there is an account, another address changes nothing else.
        let changed = book.done("account set --from anna@web.de");
        assert_eq!(changed["host"], host);
    }
    let book = Book::with(crate::common::LIST);
    let failure = book.refused("account set --from office@harbour.example");
    assert_eq!(failure["field"], "host");
}

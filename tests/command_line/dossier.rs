//! The dossier for handing over to an agency or a lawyer (rules S5, I1, D4).

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;

use serde_json::json;

use crate::common::{Book, company, each, pdf_text};

/// K1 was reminded by letter and by mail, promised to pay, disputed, was called, and was then handed over.
fn handed_over() -> Book {
    let book = company("k1@nordlicht.example");
    for words in [
        "company set --language de",
        "account set --host mail.example --user u --from us@harbour.example",
        "letters --customer K1 --out letters --tone friendly --as-of 2026-03-20",
        "mail --customer K1 --tone firm --as-of 2026-03-28",
        "send --now --to-folder sent",
        "promise add --customer K1 --amount 500 --until 2026-03-25 --date 2026-03-21 --note 'Frau Fuchs'",
        "call add --customer K1 --outcome no_answer --date 2026-03-26",
        "dispute add --invoice RE-2 --amount 34.50 --reason 'Transportschaden' --date 2026-03-27",
        "claim add --customer K1 --kind fee --amount 2.50 --date 2026-03-28",
        "payment add --customer K1 --amount 100 --date 2026-03-05 --invoice RE-1",
        "handover add --customer K1 --to agency --whom 'Elbe Inkasso'",
    ] {
        book.done(words);
    }
    book
}

/// Returns the files of an archive by name.
fn opened(book: &Book, name: &str) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(File::open(book.path(name)).unwrap()).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

#[test]
fn a_dossier_holds_everything_as_it_was_sent() {
    let book = handed_over();
    let before = book.done("journal");
    let made = book.done("dossier --customer K1 --out papers/k1.pdf --zip papers/k1.zip");
    assert_eq!(
        made["enclosures"].as_array().unwrap().len(),
        3,
        "statement, the letter that was mailed, the mail: {made}"
    );
    let text = pdf_text(&book.path("papers/k1.pdf"));
    for part in [
        "Elbe Inkasso",
        "Harbour Joinery",
        "Speicherstraße 14",
        "1.137,00",
        "Mahngebühr",
        "Zusage",
        "nicht eingehalten",
        "Frau Fuchs",
        "nicht erreicht",
        "Transportschaden",
        "k1@nordlicht.example",
        "Mahnung Harbour Joinery 2026-03-31.pdf",
        "13.02.2026",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(
        made["not_sent"],
        json!(["Mahnung, 20.03.2026"]),
        "nothing says that it was posted"
    );
    assert!(!text.contains("20.03.2026"), "{text}");
    assert_eq!(before, book.done("journal"), "nothing in the book changes");

    let archive = opened(&book, "papers/k1.zip");
    assert_eq!(
        archive["dossier.pdf"],
        fs::read(book.path("papers/k1.pdf")).unwrap()
    );
    let sent = fs::read_dir(book.path("sent")).unwrap().next().unwrap();
    let sent = fs::read(sent.unwrap().path()).unwrap();
    let within = |folder: &str| {
        let names = archive.keys().filter(|name| name.starts_with(folder));
        names.cloned().collect::<Vec<_>>()
    };
    let mails = within("mails/");
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(archive[&mails[0]], sent, "s5: byte for byte");
    assert_eq!(within("letters/").len(), 1);
    assert!(archive["statement.pdf"].starts_with(b"%PDF-"));
}

#[test]
fn a_name_in_the_archive_never_leaves_its_folder() {
    let book = company("k1@nordlicht.example");
    book.done("customers edit K1 --name '../../etc/passwd'");
    book.done("account set --host mail.example --user u --from us@harbour.example");
    book.done("mail --customer K1");
    book.done("send --now --to-folder sent");
    book.done("dossier --customer K1 --zip k1.zip");
    let archive = opened(&book, "k1.zip");
    let (mails, names): (Vec<&str>, Vec<&str>) = archive
        .keys()
        .map(String::as_str)
        .partition(|name| name.starts_with("mails/"));
    assert!(mails.len() == 1 && !mails[0].contains(".."), "{mails:?}");
    assert_eq!(
        names,
        [
            "dossier.pdf",
            "letters/2026-03-31 1 reminder.pdf",
            "statement.pdf"
        ]
    );
}

#[test]
fn r3_after_a_hand_over_no_reminder_is_proposed() {
    let book = handed_over();
    let run = book.done("run propose");
    let k1 = run["customers"].as_array().unwrap().iter();
    let k1: Vec<_> = k1.filter(|one| one["customer"] == "K1").collect();
    assert!(!k1.is_empty(), "the reason is shown: {run}");
    for row in k1 {
        assert_eq!(row["in"], json!(false), "{row}");
        assert!(
            each(&row["reasons"], "code").contains(&"handed_over"),
            "{row}"
        );
    }
    let calls = book.done("call list --due --today 2026-04-01");
    assert!(!each(&calls["rows"], "customer").contains(&"K1"));
    book.done("handover end 1 --date 2026-04-02");
    let run = book.done("run propose --today 2026-04-15");
    let k1 = run["customers"].as_array().unwrap().iter();
    let k1: Vec<_> = k1.filter(|one| one["customer"] == "K1").collect();
    assert_eq!(k1[0]["in"], json!(true), "it came back: {}", k1[0]);
}

#[test]
fn a_dossier_without_a_place_or_a_customer_is_refused() {
    let book = company("");
    assert_eq!(book.text("dossier --customer K1").0, 64);
    assert_eq!(
        book.refused("dossier --customer K9 --out x.pdf")["code"],
        "not_found"
    );
    assert!(!book.path("x.pdf").exists());
}

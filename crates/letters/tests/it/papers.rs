//! Facts for every kind of paper, and the papers made of them.

use owed_letters::agreement::{AgreementFacts, Missed};
use owed_letters::dossier::{DossierEvent, DossierFacts};
use owed_letters::policy::PolicyFacts;
use owed_letters::reminder::ReminderFacts;
use owed_letters::statement::{Movement, MovementKind, Scope, StatementAccount, StatementFacts};
use owed_letters::{
    Document, Edits, InterestCalculation, OpenClaim, Origin, Paper, Press, Template, Texts,
    Typesetter, agreement, dossier, policy, statement,
};
use owed_receivables::dunning::{AfterLast, ready};
use owed_receivables::interest::{AccrualPeriod, AnnualRate};
use owed_receivables::{ClaimKind, Currency, Instalment, Language, Money, PaymentReference, Tone};

use crate::facts::{day, euros, facts, head, item, letter};

pub fn claim(kind: ClaimKind, invoice: &str, since: &str, minor: i64) -> OpenClaim {
    OpenClaim {
        kind,
        invoice: invoice.into(),
        origin: match since {
            "2026-06-30" => Origin::New,
            earlier => Origin::Letter(day(earlier)),
        },
        open: euros(minor),
        text: None,
    }
}

fn period(from: &str, to: &str, balance: i64, rate: Option<&str>, minor: i64) -> AccrualPeriod {
    let (from, to) = (day(from), day(to));
    AccrualPeriod {
        from,
        to,
        days: (to - from).num_days() + 1,
        balance: euros(balance),
        rate: rate.map(|percent| AnnualRate {
            percent: percent.parse().unwrap(),
            provisional: percent == "10.77",
        }),
        amount: euros(minor),
    }
}

pub fn calculations() -> Vec<InterestCalculation> {
    vec![
        InterestCalculation {
            invoice: "RE-2026-0107".into(),
            rows: vec![
                period("2026-05-12", "2026-06-14", 200_000, Some("11.27"), 2_100),
                period("2026-06-15", "2026-06-30", 123_450, Some("11.27"), 610),
            ],
            claimed_before: Some(euros(710)),
        },
        InterestCalculation {
            invoice: "RE-2026-0131".into(),
            rows: vec![
                period("2026-06-03", "2026-06-20", 50_000, Some("10.77"), 266),
                period("2026-06-21", "2026-06-30", 50_000, None, 0),
            ],
            claimed_before: None,
        },
    ]
}

/// Returns a last reminder with everything that it can contain.
pub fn full(language: Language) -> ReminderFacts {
    let mut facts = facts(language, Tone::Final);
    facts.items[0].level = 3;
    facts.items[0].reminded = vec![day("2026-05-20"), day("2026-06-05")];
    facts.items[1].level = 1;
    facts.claims = vec![
        claim(ClaimKind::Fee, "RE-2026-0107", "2026-06-05", 250),
        claim(ClaimKind::Fee, "RE-2026-0107", "2026-06-30", 500),
        claim(ClaimKind::Interest, "RE-2026-0107", "2026-06-05", 710),
        claim(ClaimKind::Interest, "RE-2026-0107", "2026-06-30", 2_000),
        claim(ClaimKind::Interest, "RE-2026-0131", "2026-06-30", 266),
        claim(ClaimKind::Compensation, "RE-2026-0107", "2026-06-05", 4_000),
        claim(ClaimKind::Charge, "", "2026-06-30", 350),
    ];
    facts.interest = calculations();
    facts.on_account = vec![euros(1_000)];
    facts.is_last = true;
    facts.after_last = Some(AfterLast::Agency);
    facts.agency = "Elbe Inkasso GmbH".into();
    facts
}

pub fn courtesy(language: Language, count: usize) -> ReminderFacts {
    let mut facts = facts(language, Tone::Friendly);
    facts.items = [
        ("RE-2026-0180", "2026-07-03"),
        ("RE-2026-0184", "2026-07-06"),
    ]
    .iter()
    .take(count)
    .map(|(number, due)| item(number, due, euros(45_000), 45_000))
    .collect();
    facts
}

pub fn open_statement(language: Language) -> StatementFacts {
    let mut items = facts(language, Tone::Friendly).items;
    items.push(item("RE-2026-0180", "2026-07-03", euros(45_000), 45_000));
    let dollars = Money::new(70_010, Currency::USD);
    items.push(item("US-1", "2026-07-10", dollars, 70_010));
    StatementFacts {
        head: head(language),
        scope: Scope::Open {
            as_of: day("2026-06-30"),
            items,
            claims: vec![claim(ClaimKind::Fee, "RE-2026-0107", "2026-06-05", 250)],
        },
        on_account: vec![euros(10_000)],
        due: vec![euros(163_700)],
        only_claims: false,
        has_dispute: false,
        payments_known_to: Some(day("2026-06-29")),
        payment_reference: PaymentReference {
            text: "Kunde 00417".into(),
            digits: "90000417260630".into(),
        },
        edits: Edits::default(),
    }
}

pub fn movement(dated: &str, kind: MovementKind, reference: &str, minor: i64) -> Movement {
    Movement {
        dated: day(dated),
        kind,
        reference: reference.into(),
        amount: euros(minor),
    }
}

pub fn period_statement(language: Language) -> StatementFacts {
    StatementFacts {
        scope: Scope::Movements {
            from: day("2026-04-01"),
            to: day("2026-06-30"),
            accounts: vec![StatementAccount {
                opening: euros(20_000),
                movements: vec![
                    movement("2026-04-27", MovementKind::Invoice, "RE-2026-0107", 123_450),
                    movement("2026-05-04", MovementKind::Payment, "RE-2026-0088", -19_600),
                    movement("2026-05-04", MovementKind::Discount, "RE-2026-0088", -400),
                    movement("2026-05-19", MovementKind::Invoice, "RE-2026-0131", 89_900),
                    movement(
                        "2026-05-28",
                        MovementKind::CreditNote,
                        "GS-2026-0009",
                        -39_900,
                    ),
                    movement("2026-06-05", MovementKind::Claim(ClaimKind::Fee), "", 250),
                    movement("2026-06-12", MovementKind::Payment, "", -10_000),
                ],
            }],
        },
        ..open_statement(language)
    }
}

pub fn plan(language: Language) -> AgreementFacts {
    let instalment = |due, amount| Instalment {
        due: day(due),
        amount,
    };
    AgreementFacts {
        head: head(language),
        items: facts(language, Tone::Friendly).items,
        claims: vec![claim(ClaimKind::Fee, "RE-2026-0107", "2026-06-05", 250)],
        interest: Some(("5".parse().unwrap(), euros(1_500))),
        instalments: vec![
            instalment("2026-07-15", 58_400),
            instalment("2026-08-15", 58_400),
            instalment("2026-09-15", 58_400),
        ],
        missed: Missed::AllDue { after_days: 7 },
        return_by: day("2026-07-10"),
        payment_reference: PaymentReference {
            text: "Kunde 00417".into(),
            digits: "90000417260630".into(),
        },
        edits: Edits::default(),
    }
}

pub fn case(language: Language) -> DossierFacts {
    let reminder = full(language);
    let event = |dated, kind: &str, text: &str| DossierEvent {
        dated: day(dated),
        kind: kind.into(),
        text: text.into(),
    };
    DossierFacts {
        head: head(language),
        handed_to: "Elbe Inkasso GmbH, Hamburg".into(),
        items: reminder.items,
        claims: reminder.claims,
        on_account: reminder.on_account,
        interest: reminder.interest,
        events: vec![
            event(
                "2026-05-20",
                "Letter",
                "Payment reminder, sent by e-mail to einkauf@gruenwald.example",
            ),
            event(
                "2026-06-01",
                "Call",
                "Ms Çelik promises EUR 500.00 for 10 June 2026",
            ),
            event("2026-06-11", "Promise", "Broken: nothing came"),
        ],
        enclosures: vec![
            "Invoice RE-2026-0107".into(),
            "Payment reminder of 20 May 2026".into(),
        ],
    }
}

pub fn statement_of(facts: &StatementFacts) -> Document {
    let texts = Texts::bundled(facts.head.language, Template::Statement).unwrap();
    statement::compose(facts, texts, &mut Typesetter::new()).unwrap()
}

pub fn agreement_of(facts: &AgreementFacts) -> Document {
    let texts = Texts::bundled(facts.head.language, Template::Agreement).unwrap();
    agreement::compose(facts, texts, &mut Typesetter::new()).unwrap()
}

pub fn dossier_of(facts: &DossierFacts) -> Document {
    dossier::compose(facts, &mut Typesetter::new()).unwrap()
}

pub fn policy_of(index: usize, language: Language) -> Document {
    let facts = PolicyFacts {
        policy: &ready::all(Language::En)[index],
        company: "Nordlicht Werkstätten GmbH",
        language,
        dated: day("2026-06-30"),
        paper: Paper::A4,
    };
    policy::compose(&facts, &mut Typesetter::new())
}

/// Returns every kind of paper in a language, with its name.
pub fn all(language: Language) -> Vec<(&'static str, Document)> {
    vec![
        ("reminder_full", letter(&full(language))),
        ("courtesy_one", letter(&courtesy(language, 1))),
        ("courtesy_two", letter(&courtesy(language, 2))),
        ("statement_open", statement_of(&open_statement(language))),
        (
            "statement_period",
            statement_of(&period_statement(language)),
        ),
        ("agreement", agreement_of(&plan(language))),
        ("dossier", dossier_of(&case(language))),
        ("policy", policy_of(2, language)),
    ]
}

#[test]
fn d4_d5_every_paper_in_every_language() {
    for language in Language::ALL {
        for (name, document) in all(language) {
            insta::assert_snapshot!(format!("{name}_{language}"), document.text());
        }
    }
}

/// Run `OWED_PAPERS=DIR cargo test -p owed-letters saves_every_paper -- --ignored` to view them.
#[test]
#[ignore = "writes files to be looked at"]
fn saves_every_paper() {
    let folder = std::path::PathBuf::from(std::env::var_os("OWED_PAPERS").unwrap());
    for language in Language::ALL {
        for (name, document) in all(language) {
            let file = Press::default().file(&document).unwrap();
            std::fs::write(folder.join(format!("{name}_{language}.pdf")), file).unwrap();
        }
    }
}

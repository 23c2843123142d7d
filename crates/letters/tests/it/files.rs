//! The files, as other programs read them.

use std::path::Path;
use std::process::Command;

use owed_letters::page::Draw;
use owed_letters::writer::{Printpdf, Writer, join};
use owed_letters::{LettersError, Picture, Press};
use owed_receivables::{Language, Tone};

use crate::facts::{facts, letter, long};

/// Returns what a system program reports about a file.
fn tool(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .args(if program == "pdftotext" {
            &["-"][..]
        } else {
            &[]
        })
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed (poppler-utils, qpdf): {error}"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn saved(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    file
}

fn press() -> Press {
    Press::default()
}

#[test]
fn files_are_sound_and_their_text_can_be_copied_out() {
    let mut facts = facts(Language::De, Tone::Firm);
    facts.head.recipient.name = "Ελληνικά & Кириллица & Tiếng Việt 株式会社山田".into();
    facts.head.recipient.contact = "יעל כהן, شركة النور".into();
    let file = saved(&press().file(&letter(&facts)).unwrap());
    tool("qpdf", &["--check"], file.path());
    let text = tool("pdftotext", &[], file.path());
    for words in [
        "Ελληνικά & Кириллица & Tiếng Việt 株式会社山田",
        "יעל כהן",
        "شركة النور",
        "1.234,50",
        "DE89 3704 0044 0532 0130 00",
    ] {
        assert!(text.contains(words), "“{words}” in\n{text}");
    }
}

#[test]
fn a_one_page_letter_is_under_40_kilobytes() {
    let bytes = press()
        .file(&letter(&facts(Language::De, Tone::Final)))
        .unwrap();
    assert!(bytes.len() < 40_000, "{} bytes", bytes.len());
}

#[test]
fn the_same_facts_give_the_same_bytes_on_any_number_of_threads() {
    let make = |threads| {
        let files = std::sync::Mutex::new(std::collections::BTreeMap::new());
        Press::new(Printpdf, threads)
            .files::<LettersError>(
                230,
                |index, setter| {
                    let mut facts = facts(Language::ALL[index % 2], Tone::ALL[index % 3]);
                    facts.head.recipient.name = format!("Customer {index} 山");
                    let texts = owed_letters::Texts::bundled(facts.head.language, facts.tone)?;
                    owed_letters::reminder::compose(&facts, texts, setter)
                },
                |index, _, file| {
                    files.lock().unwrap().insert(index, file);
                    Ok(())
                },
            )
            .unwrap();
        files.into_inner().unwrap()
    };
    let one = make(1);
    assert_eq!(one.len(), 230);
    assert!(one == make(3));
    assert_ne!(one[&0], one[&6], "two customers, two letters");
}

#[test]
fn r15_a_stream_hands_on_the_letter_that_fails_and_makes_the_others() {
    let (sender, jobs) = std::sync::mpsc::channel();
    (0..40).for_each(|job| sender.send(job).unwrap());
    drop(sender);
    let kept = std::sync::Mutex::new(Vec::new());
    press()
        .stream(
            jobs,
            |job: &u32, _| match job {
                7 => Err(LettersError::NothingToRemind),
                _ => Ok(letter(&facts(Language::En, Tone::Friendly))),
            },
            |job, made| {
                kept.lock().unwrap().push((job, made.is_ok()));
                Ok(())
            },
        )
        .unwrap();
    let mut kept = kept.into_inner().unwrap();
    kept.sort_unstable();
    assert_eq!(kept.len(), 40);
    let failed: Vec<u32> = kept.iter().filter(|one| !one.1).map(|one| one.0).collect();
    assert_eq!(failed, [7]);
}

#[test]
fn a_failing_letter_stops_the_press_with_its_error() {
    let result = press().files::<LettersError>(
        10,
        |_, _| Err(LettersError::NothingToRemind),
        |_, _, _| panic!("nothing was made"),
    );
    assert!(matches!(result, Err(LettersError::NothingToRemind)));
}

#[test]
fn a_print_run_holds_all_letters_in_order() {
    let mut bytes = Vec::new();
    press()
        .merged::<LettersError>(
            "All letters",
            25,
            |index, _| {
                let mut facts = long(1 + index * 3);
                facts.head.recipient.name = format!("Customer no. {index} 山田{index}");
                Ok(letter(&facts))
            },
            &mut bytes,
        )
        .unwrap();
    let file = saved(&bytes);
    tool("qpdf", &["--check"], file.path());
    let text = tool("pdftotext", &[], file.path());
    let places: Vec<_> = (0..25)
        .map(|index| {
            text.find(&format!("Customer no. {index} 山田{index}"))
                .unwrap()
        })
        .collect();
    assert!(places.is_sorted());
}

#[test]
fn fonts_are_embedded_subsets_with_maps_to_unicode() {
    let file = saved(
        &press()
            .file(&letter(&facts(Language::En, Tone::Friendly)))
            .unwrap(),
    );
    let fonts = tool("pdffonts", &[], file.path());
    let lines: Vec<_> = fonts.lines().skip(2).collect();
    assert_eq!(lines.len(), 2, "{fonts}");
    for line in lines {
        assert!(
            line.contains("+SourceSans3") && line.matches("yes").count() == 3,
            "{line}"
        );
    }
}

#[test]
fn files_are_joined_in_order_each_with_its_fonts() {
    let dossier = press().file(&crate::papers::dossier_of(&crate::papers::case(
        Language::De,
    )));
    let letters: Vec<Vec<u8>> = (0..3)
        .map(|index| {
            let mut facts = long(1 + index * 30);
            facts.head.recipient.name = format!("Customer no. {index} 山田");
            press().file(&letter(&facts)).unwrap()
        })
        .collect();
    let pages = |bytes: &[u8]| {
        let told = tool("pdfinfo", &[], saved(bytes).path());
        let line = told
            .lines()
            .find_map(|line| line.strip_prefix("Pages:"))
            .unwrap()
            .to_owned();
        line.trim().parse::<usize>().unwrap()
    };
    let mut all = vec![dossier.unwrap()];
    all.extend(letters);
    let joined = join(all.iter().map(Vec::as_slice)).unwrap();
    assert_eq!(
        pages(&joined),
        all.iter().map(|file| pages(file)).sum::<usize>()
    );
    let file = saved(&joined);
    tool("qpdf", &["--check"], file.path());
    let text = tool("pdftotext", &[], file.path());
    let places: Vec<_> = [
        "Dossier: Bäckerei",
        "no. 0 山田",
        "no. 1 山田",
        "no. 2 山田",
    ]
    .iter()
    .map(|words| text.find(words).unwrap())
    .collect();
    assert!(places.is_sorted());
    assert!(tool("pdfinfo", &[], file.path()).contains("Dossier: Bäckerei"));
    let again = join([joined.as_slice(), &all[1]]).unwrap();
    assert_eq!(pages(&again), pages(&joined) + pages(&all[1]));
}

#[test]
fn f6_a_file_that_is_no_pdf_is_an_error_with_its_place() {
    let good = press()
        .file(&letter(&facts(Language::En, Tone::Firm)))
        .unwrap();
    for bad in [&b""[..], b"%PDF-1.7\nnothing", &good[..good.len() / 2]] {
        let error = join([good.as_slice(), bad]).unwrap_err();
        assert!(
            matches!(error, LettersError::NotPdf { number: 2, .. }),
            "{error}"
        );
    }
    assert!(join([]).is_err());
}

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect x="10" y="10" width="80" height="80" fill="#00695c"/><circle cx="200" cy="50" r="40" fill="#ff7043" fill-opacity="0.5"/></svg>"##;

#[test]
fn logos_come_from_png_jpeg_and_svg() {
    let mut png = Vec::new();
    let mut writer = {
        let mut encoder = png::Encoder::new(&mut png, 2, 1);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap()
    };
    writer
        .write_image_data(&[255, 0, 0, 255, 0, 0, 255, 10])
        .unwrap();
    writer.finish().unwrap();
    for logo in [png.as_slice(), SVG.as_bytes(), JPEG] {
        let mut facts = facts(Language::En, Tone::Friendly);
        let mut company = crate::facts::company();
        company.logo = Some(Picture::read(logo).unwrap());
        facts.head.company = company.into();
        let document = letter(&facts);
        assert!(
            document.pages[0]
                .items
                .iter()
                .any(|item| matches!(item.draw, Draw::Picture(_)))
        );
        let file = saved(&press().file(&document).unwrap());
        tool("qpdf", &["--check"], file.path());
        let images = tool("pdfimages", &["-list"], file.path());
        assert!(images.lines().count() > 2, "{images}");
    }
}

#[test]
fn a_broken_logo_is_an_error_that_names_what_to_do() {
    for logo in [
        &b"\x89PNG\r\n\x1a\nbroken"[..],
        b"\xff\xd8\xff\xe0\x00\x02",
        b"GIF89a",
        b"",
    ] {
        let error = Picture::read(logo).unwrap_err();
        assert_eq!(
            error.hint().as_deref(),
            Some("Use a PNG, JPEG or SVG file."),
            "{error}"
        );
    }
    let live = SVG.replace("<circle", "<text x='1' y='1'>Hi</text><circle");
    let error = Picture::read(live.as_bytes()).unwrap_err();
    assert_eq!(
        error.hint().as_deref(),
        Some("Convert the SVG file's text to paths.")
    );
}

#[test]
fn d6_the_payment_code_reads_as_the_payload() {
    let mut facts = facts(Language::De, Tone::Friendly);
    // Without umlauts: this reader guesses encodings, while a bank app uses UTF-8 as the payload says.
    let mut company = crate::facts::company();
    company.name = "Nordlicht GmbH".into();
    facts.head.company = company.into();
    let file = saved(&Printpdf.files(&[letter(&facts)]).unwrap()[0]);
    let folder = tempfile::tempdir().unwrap();
    let stem = folder.path().join("page");
    let status = Command::new("pdftoppm")
        .args(["-r", "200", "-png", "-singlefile"])
        .arg(file.path())
        .arg(&stem)
        .status()
        .unwrap();
    assert!(status.success());
    let output = Command::new("zbarimg")
        .args(["-q", "--raw"])
        .arg(stem.with_extension("png"))
        .output()
        .unwrap();
    let payload = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        payload.trim_end(),
        "BCD\n002\n1\nSCT\nCOBADEFFXXX\nNordlicht GmbH\nDE89370400440532013000\nEUR1734.50\n\n\nKunde 00417"
    );
}

/// A tiny picture of a letter.
const JPEG: &[u8] = include_bytes!("page.jpg");

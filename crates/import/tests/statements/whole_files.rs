//! Archives, and files that are cut off or a trap.

use owed_import::{ImportError, Overrides, read_any};

use crate::message::{camt, entry};
use crate::zip::zip;
use crate::{MT940, OFX_BODY, read};

#[test]
fn the_files_of_an_archive_are_read_as_one() {
    let statement = camt("camt.053", 8, &entry("1.00", "CRDT", ""));
    let contents = read(zip(&[
        ("march/1.xml", statement.as_bytes()),
        ("2.xml", statement.as_bytes()),
    ]));
    assert_eq!(
        (
            contents.format.to_string().as_str(),
            contents.statements.len()
        ),
        ("camt.053", 2)
    );

    let contents = read(zip(&[
        ("1.xml", statement.as_bytes()),
        ("readme.txt", b"hello"),
        ("2.sta", MT940.as_bytes()),
    ]));
    assert_eq!(
        (
            contents.format.to_string().as_str(),
            contents.statements.len()
        ),
        ("zip", 2)
    );
    assert!(
        contents.problems.list[0]
            .message
            .to_string()
            .starts_with("readme.txt: "),
        "{:?}",
        contents.problems
    );
}

#[test]
fn f6_what_is_cut_off_or_a_trap_is_refused() {
    let whole = camt("camt.053", 8, &entry("1.00", "CRDT", ""));
    let refused = |bytes: &[u8]| read_any(bytes, &Overrides::default()).unwrap_err();
    for cut in [
        whole.len() / 2,
        whole.len() - 3,
        whole.find("</Ntry>").unwrap(),
    ] {
        assert_eq!(
            refused(&whole.as_bytes()[..cut]),
            ImportError::CutOff,
            "{cut}"
        );
    }
    let bomb = whole.replace(
        "<Document",
        "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Document",
    );
    assert!(matches!(
        refused(bomb.as_bytes()),
        ImportError::Entities { row: 2 }
    ));
    assert!(matches!(
        refused(whole.replace("BOOK", "B\0K").as_bytes()),
        ImportError::NulByte { row: 3 }
    ));
    assert!(matches!(
        refused(whole.replace("BOOK", "&nope;").as_bytes()),
        ImportError::Malformed { .. }
    ));
    assert_eq!(
        refused(&OFX_BODY.as_bytes()[..OFX_BODY.len() - 10]),
        ImportError::CutOff
    );
    let nested = refused(&zip(&[("a.zip", &zip(&[("b", b"c")]))])).to_string();
    assert!(nested.contains("archive inside"), "{nested}");
    assert_eq!(
        refused(&zip(&[("a", b"b")])[..20]),
        ImportError::DamagedArchive
    );
    assert_eq!(
        refused(b"<html></html>"),
        ImportError::UnknownXml("html".to_owned())
    );
}

//! Invoices inside a signed envelope and inside a PDF (rule F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "common/invoices.rs"]
mod invoices;

use invoices::{CII, FATTURA, ubl, zugferd_1};
use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary,
};
use owed_import::{Contents, ImportError, Overrides, read_any};

fn read(content: impl AsRef<[u8]>) -> Contents {
    read_any(content.as_ref(), &Overrides::default()).unwrap()
}

fn refused(content: &[u8]) -> ImportError {
    read_any(content, &Overrides::default()).unwrap_err()
}

/// Returns an ASN.1 value with an explicit or open length.
fn asn1(tag: u8, content: &[u8], open: bool) -> Vec<u8> {
    if open {
        return [&[tag, 0x80], content, &[0, 0]].concat();
    }
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x84], &length[..], content].concat()
}

fn signed(content: &[u8], open: bool) -> Vec<u8> {
    let string = if open {
        let parts: Vec<u8> = content
            .chunks(100)
            .flat_map(|part| asn1(0x04, part, false))
            .collect();
        asn1(0x24, &parts, true)
    } else {
        asn1(0x04, content, false)
    };
    let data = [
        &[
            0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01,
        ],
        &asn1(0xA0, &string, open)[..],
    ]
    .concat();
    let parts = [
        &[0x02, 0x01, 0x01, 0x31, 0x00][..],
        &asn1(0x30, &data, open),
        &[0x31, 0x00],
    ]
    .concat();
    let kind = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ];
    asn1(
        0x30,
        &[&kind[..], &asn1(0xA0, &asn1(0x30, &parts, open), open)].concat(),
        open,
    )
}

#[test]
fn a_signed_envelope_is_opened_in_each_of_its_encodings() {
    for open in [false, true] {
        let envelope = signed(FATTURA.as_bytes(), open);
        assert_eq!(read(&envelope).format.to_string(), "fatturapa", "{open}");
        assert_eq!(
            refused(&envelope[..envelope.len() / 2]),
            ImportError::EmptyEnvelope
        );
    }
}

/// Returns a PDF with a file attached, in the tree of names or associated with the document.
fn pdf(name: &str, content: &[u8], in_names: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let mut stream = Stream::new(
        dictionary! { "Type" => "EmbeddedFile", "Subtype" => "text/xml" },
        content.to_vec(),
    );
    stream.compress().unwrap();
    let file = document.add_object(stream);
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec", "F" => Object::string_literal(name), "UF" => Object::string_literal(name),
        "EF" => dictionary! { "F" => file },
    });
    let pages = document.add_object(
        dictionary! { "Type" => "Pages", "Kids" => Object::Array(Vec::new()), "Count" => 0 },
    );
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages };
    if in_names {
        let leaf = document.add_object(
            dictionary! { "Names" => vec![Object::string_literal(name), specification.into()] },
        );
        let tree = document.add_object(dictionary! { "Kids" => vec![leaf.into()] });
        catalog.set("Names", dictionary! { "EmbeddedFiles" => tree });
    } else {
        catalog.set("AF", vec![specification.into()]);
    }
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn the_invoice_inside_a_pdf_is_found_wherever_it_is_attached() {
    for (name, content, format) in [
        ("factur-x.xml", CII.to_owned(), "pdf-cii"),
        ("ZUGFeRD-invoice.xml", zugferd_1(), "pdf-cii"),
        ("invoice.xml", ubl(), "pdf-ubl"),
    ] {
        for in_names in [true, false] {
            let contents = read(pdf(name, content.as_bytes(), in_names));
            assert_eq!(
                (
                    contents.format.to_string().as_str(),
                    contents.invoices.len()
                ),
                (format, 1),
                "{name}"
            );
        }
    }
}

#[test]
fn f6_a_pdf_without_an_invoice_and_a_damaged_one_say_so() {
    assert_eq!(
        refused(&pdf("terms.txt", b"none", true)),
        ImportError::NoInvoiceInPdf
    );
    let whole = pdf("factur-x.xml", CII.as_bytes(), true);
    assert_eq!(refused(&whole[..whole.len() / 3]), ImportError::DamagedPdf);
    let bomb = vec![b' '; 80 << 20];
    assert_eq!(
        refused(&pdf("factur-x.xml", &bomb, true)),
        ImportError::NoInvoiceInPdf
    );
}

#[test]
fn the_invoice_is_found_where_the_pdfs_table_of_objects_is_broken() {
    let whole = pdf("factur-x.xml", CII.as_bytes(), true);
    let find = |what: &[u8]| memchr::memmem::rfind(&whole, what).unwrap();
    // As left by editors that rewrite all lines: nothing is where the table says.
    let (head, rest) = whole.split_at(9);
    let moved = [head, b"%made longer by a line\n", rest].concat();
    let start = find(b"startxref");
    let mut misled = whole.clone();
    misled[start + 10] = b'9';
    let without = whole[..start].to_vec();
    // Updated again, with the table of the update lost: its object counts.
    let head = &whole[..find(b"/EmbeddedFile/")];
    let object = memchr::memmem::rfind(head, b" 0 obj").unwrap();
    let line = memchr::memrchr(b'\n', &whole[..object]).unwrap();
    let number = str::from_utf8(&whole[line + 1..object]).unwrap();
    let update = format!(
        "{number} 0 obj\n<</Type/EmbeddedFile/Length {}>>stream\n{}\nendstream\nendobj\n",
        CII.len(),
        CII.replace("F-9", "F-8")
    );
    let updated = [&without, update.as_bytes()].concat();
    for (what, broken, number) in [
        ("moved", moved, "F-9"),
        ("without a table", without, "F-9"),
        ("misled", misled, "F-9"),
        ("updated", updated, "F-8"),
    ] {
        let contents = read(broken);
        assert_eq!(contents.invoices.len(), 1, "{what}");
        assert!(
            contents.invoices[0].number.contains(number),
            "{what}: {}",
            contents.invoices[0].number
        );
    }
    // If it is locked and broken, nothing can be read from it.
    let secret = locked(&whole, "secret");
    let cut = memchr::memmem::rfind(&secret, b"startxref").unwrap();
    assert_eq!(refused(&secret[..cut]), ImportError::DamagedPdf);
}

#[test]
fn f6_a_damaged_pdf_of_headings_alone_is_refused() {
    let mut many = b"%PDF-1.7\n".to_vec();
    for number in 0..200_000 {
        many.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    }
    assert_eq!(refused(&many), ImportError::DamagedPdf);
    let few = b"%PDF-1.7\n1 0 obj 4294967295 65536 obj obj 99999999999999999999 0 obj 0 obj";
    assert_eq!(refused(few), ImportError::DamagedPdf);
}

fn locked(whole: &[u8], password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(whole).unwrap();
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn bytes_before_and_behind_a_pdf_do_not_matter() {
    let whole = pdf("factur-x.xml", CII.as_bytes(), true);
    let padded = [b"\r\n", &whole[..], &[0; 3000]].concat();
    assert_eq!(read(padded).invoices.len(), 1);
}

#[test]
fn a_pdf_that_needs_a_password_says_so_and_one_that_opens_without_is_read() {
    let whole = pdf("factur-x.xml", CII.as_bytes(), true);
    assert_eq!(refused(&locked(&whole, "secret")), ImportError::LockedPdf);
    assert_eq!(read(locked(&whole, "")).invoices.len(), 1);
}

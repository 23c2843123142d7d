//! Reads any file to its end.

pub(crate) mod archived;
pub(crate) mod format;

use owed_texts::text;

use crate::bank::statement::Statement;
use crate::bank::{camt, mt940, ofx, qif};
use crate::container::workbook::{self, Workbook};
use crate::container::{cms, pdf};
use crate::detection::ColumnMapping;
use crate::detection::detect::detect;
use crate::draft::Drafts;
use crate::einvoice::EInvoice;
use crate::einvoice::xml::{cii, fatturapa, ubl};
use crate::error::ImportError;
use crate::field::Kind;
use crate::lists::cells::Defaults;
use crate::overrides::Overrides;
use crate::presets::Preset;
use crate::problem::{Code, Problems};
use crate::reading::{Unused, read};
use crate::text::encoding::{self, Decoded};
use crate::tree::{self, Tree};
use format::{FileFormat, Shape};

/// The contents of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    pub format: FileFormat,
    pub invoices: Vec<EInvoice>,
    pub statements: Vec<Statement>,
    /// The program or bank whose export a table is, if known.
    pub preset: Option<&'static Preset>,
    /// The kind of a table, and its columns; not set for several tables in an archive.
    pub kind: Option<Kind>,
    pub columns: Vec<ColumnMapping>,
    /// The drafts from a table.
    pub drafts: Drafts,
    /// The columns of a table with content that were not read.
    pub unused: Vec<Unused>,
    /// The problems in it; everything not named here was read.
    pub problems: Problems,
}

impl Contents {
    fn new(format: FileFormat, problems: Problems) -> Self {
        Self {
            format,
            invoices: Vec::new(),
            statements: Vec::new(),
            preset: None,
            kind: None,
            columns: Vec::new(),
            drafts: Drafts::default(),
            unused: Vec::new(),
            problems,
        }
    }

    fn of_statements(
        format: FileFormat,
        statements: Vec<Statement>,
        problems: Problems,
    ) -> Result<Self, ImportError> {
        match problems.list.first() {
            None if statements.is_empty() => Err(ImportError::NoStatement),
            // A question is not a failure: with its answer the file can be read.
            Some(first) if statements.is_empty() && first.code != Code::AmbiguousDates => {
                Err(ImportError::NothingRead(Box::new(first.message.clone())))
            }
            _ => Ok(Self {
                statements,
                ..Self::new(format, problems)
            }),
        }
    }
}

/// Reads a file of any format, recognised by its content.
///
/// # Errors
/// The format is unknown, or the file is damaged, cut off, or has no useful content.
pub fn read_any(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    match format::shape(bytes) {
        Shape::Zip => archived::read(bytes, chosen),
        _ => read_single(bytes, chosen),
    }
}

/// Reads a file other than an archive.
fn read_single(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let mut problems = Problems::default();
    match format::shape(bytes) {
        Shape::Xml => xml(bytes, chosen),
        Shape::Pdf => pdf(bytes, chosen),
        Shape::Signed => signed(bytes, chosen),
        Shape::Ofx => {
            let decoded = ofx::text(bytes, chosen.encoding.as_deref())?;
            let begin = decoded
                .text
                .find("<OFX>")
                .or_else(|| decoded.text.find("<ofx>"))
                .unwrap_or(0);
            let tree = tree::parse_sgml(&decoded.text[begin..])?;
            undecodable(&decoded, &mut problems);
            let statements = ofx::read(tree.root(), chosen.currency, &mut problems);
            ofx::check_all_read(&decoded.text, tree.root(), &mut problems);
            Contents::of_statements(FileFormat::Ofx, statements, problems)
        }
        Shape::Mt940 => {
            let decoded = text(bytes, chosen)?;
            undecodable(&decoded, &mut problems);
            let format = if mt940::is_942(&decoded.text) {
                FileFormat::Mt942
            } else {
                FileFormat::Mt940
            };
            let statements = mt940::read(&decoded.text, &mut problems);
            Contents::of_statements(format, statements, problems)
        }
        Shape::Qif => {
            let decoded = text(bytes, chosen)?;
            undecodable(&decoded, &mut problems);
            let statements = qif::read(&decoded.text, chosen, &mut problems);
            Contents::of_statements(FileFormat::Qif, statements, problems)
        }
        Shape::Zip => Err(ImportError::NestedArchive),
        Shape::Workbook(kind) => {
            let format = match kind {
                Workbook::Xlsx => FileFormat::Xlsx,
                Workbook::Xls => FileFormat::Xls,
                Workbook::Ods => FileFormat::Ods,
            };
            table(&workbook::rows(bytes)?, format, chosen)
        }
        Shape::Table => table(bytes, FileFormat::Csv, chosen),
    }
}

fn table(bytes: &[u8], format: FileFormat, chosen: &Overrides) -> Result<Contents, ImportError> {
    let detection = detect(bytes, chosen)?;
    if detection
        .columns
        .iter()
        .all(|column| column.field.is_none())
    {
        return Err(ImportError::UnknownFormat);
    }
    let reading = read(
        bytes,
        &detection,
        &Defaults {
            currency: chosen.currency,
            ..Defaults::default()
        },
    )?;
    if detection.kind == Kind::Statement
        && reading.problems.list.is_empty()
        && reading.statements.is_empty()
    {
        return Err(ImportError::NoMovements);
    }
    Ok(Contents {
        drafts: reading.drafts,
        unused: reading.unused,
        statements: reading.statements,
        preset: detection.preset,
        kind: Some(detection.kind),
        columns: detection.columns,
        ..Contents::new(format, reading.problems)
    })
}

fn text<'b>(bytes: &'b [u8], chosen: &Overrides) -> Result<Decoded<'b>, ImportError> {
    let decoded = encoding::decode(bytes, chosen.encoding.as_deref())?;
    encoding::without_nul(&decoded.text)?;
    Ok(decoded)
}

fn undecodable(decoded: &Decoded<'_>, problems: &mut Problems) {
    if decoded.doubtful {
        problems.doubtful_encoding(decoded.encoding);
    } else if decoded.lossy {
        let message = text!("problem-undecodable-shown", encoding = decoded.encoding);
        problems.file(Code::Undecodable, None, "", message);
    }
}

fn xml(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let decoded = tree::xml_text(bytes, chosen.encoding.as_deref())?;
    let mut problems = Problems::default();
    undecodable(&decoded, &mut problems);
    let tree = tree::parse_xml(&decoded.text)?;
    let root = document(&tree);
    let (format, invoices) = match root.name() {
        // ZUGFeRD 1 had this name before it was final.
        "Invoice" if root.at("HeaderExchangedDocument").is_some() => (
            FileFormat::Cii,
            cii::read(root, chosen.currency, &mut problems)
                .into_iter()
                .collect(),
        ),
        "Invoice" => (
            FileFormat::UblInvoice,
            ubl::read(root, chosen.currency, &mut problems)
                .into_iter()
                .collect(),
        ),
        "CreditNote" => (
            FileFormat::UblCreditNote,
            ubl::read(root, chosen.currency, &mut problems)
                .into_iter()
                .collect(),
        ),
        "CrossIndustryInvoice" | "CrossIndustryDocument" => (
            FileFormat::Cii,
            cii::read(root, chosen.currency, &mut problems)
                .into_iter()
                .collect(),
        ),
        "FatturaElettronica" | "FatturaElettronicaSemplificata" => (
            FileFormat::FatturaPa,
            fatturapa::read(root, chosen.currency, &mut problems),
        ),
        name => {
            let (message, element) =
                bank_message(&tree).ok_or_else(|| ImportError::UnknownXml(name.to_owned()))?;
            let statements = camt::read(element, &mut problems);
            let format = match message {
                camt::Message::Report => FileFormat::Camt052,
                camt::Message::Statement => FileFormat::Camt053,
                camt::Message::Notice => FileFormat::Camt054,
            };
            return Contents::of_statements(format, statements, problems);
        }
    };
    match problems.list.first() {
        Some(first) if invoices.is_empty() => {
            Err(ImportError::NothingRead(Box::new(first.message.clone())))
        }
        None if invoices.is_empty() => Err(ImportError::NoInvoice),
        _ => Ok(Contents {
            invoices,
            ..Contents::new(format, problems)
        }),
    }
}

/// Reads the first attached file that is an invoice; if none is, says why the likeliest is not.
fn pdf(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let mut why = None;
    for attached in pdf::attached_xml(bytes)? {
        match xml(&attached.bytes, chosen) {
            Ok(mut contents) if !contents.invoices.is_empty() => {
                contents.format = match contents.format {
                    FileFormat::Cii => FileFormat::PdfCii,
                    _ => FileFormat::PdfUbl,
                };
                return Ok(contents);
            }
            Ok(_) => {}
            Err(error) => why = why.or(Some(error)),
        }
    }
    Err(why.unwrap_or(ImportError::NoInvoiceInPdf))
}

fn signed(bytes: &[u8], chosen: &Overrides) -> Result<Contents, ImportError> {
    let content = cms::envelope(bytes)
        .and_then(|envelope| cms::content(&envelope))
        .ok_or(ImportError::EmptyEnvelope)?;
    match format::shape(&content) {
        Shape::Signed => Err(ImportError::NestedArchive),
        _ => read_any(&content, chosen),
    }
}

/// Returns the root, or the content of an envelope around it, such as Peppol's transport envelope.
fn document<'t>(tree: &'t Tree<'t>) -> tree::Element<'t> {
    const KNOWN: &[&str] = &[
        "Invoice",
        "CreditNote",
        "CrossIndustryInvoice",
        "FatturaElettronica",
    ];
    let root = tree.root();
    let enveloped = root.children().find(|child| KNOWN.contains(&child.name()));
    enveloped
        .filter(|_| root.name() == "StandardBusinessDocument")
        .unwrap_or(root)
}

/// Finds a bank's message, which may be inside an envelope.
fn bank_message<'t>(tree: &'t Tree<'t>) -> Option<(camt::Message, tree::Element<'t>)> {
    const DEEPEST: usize = 2_000;
    tree.root()
        .and_descendants()
        .take(DEEPEST)
        .find_map(|element| Some((camt::message(element)?, element)))
}

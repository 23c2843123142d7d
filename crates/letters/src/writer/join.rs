//! Joins finished PDF files into one: a dossier with the letters that it refers to.

use lopdf::{Dictionary, Document, Object, ObjectId};
use owed_texts::{Arg, key};

use crate::error::LettersError;

/// Returns one file with all pages, in order. Title, author and language are those of the first; each page keeps what it
/// inherits, because each file's page tree is attached whole under the new root.
///
/// # Errors
/// [`LettersError::NotPdf`] with the position of a file that is broken, password-protected or without pages.
pub fn join<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, LettersError> {
    let mut whole: Option<Document> = None;
    let mut trees = Vec::new();
    let mut count = 0;
    for (index, bytes) in files.into_iter().enumerate() {
        let part = read(bytes).map_err(|message| LettersError::NotPdf {
            number: index + 1,
            message,
        })?;
        count += part.pages;
        match &mut whole {
            None => {
                trees.push(part.tree);
                whole = Some(part.document);
            }
            Some(whole) => trees.push(add(whole, part.document)?),
        }
    }
    let mut whole = whole.ok_or(LettersError::Writer(key!("letter-pdf-file-to-join")))?;
    let root = whole.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Pages".to_vec())),
        (
            "Kids",
            Object::Array(trees.iter().copied().map(Object::Reference).collect()),
        ),
        ("Count", Object::Integer(count)),
    ]));
    for tree in trees {
        let node = whole
            .get_object_mut(tree)
            .and_then(Object::as_dict_mut)
            .map_err(|_| LettersError::Writer(key!("letter-pdf-page-tree")))?;
        node.set("Parent", Object::Reference(root));
    }
    whole
        .catalog_mut()
        .map_err(|_| LettersError::Writer(key!("letter-pdf-catalog")))?
        .set("Pages", Object::Reference(root));
    let mut out = Vec::new();
    whole.save_to(&mut out)?;
    Ok(out)
}

struct Part {
    document: Document,
    tree: ObjectId,
    pages: i64,
}

fn read(bytes: &[u8]) -> Result<Part, Arg> {
    let document = Document::load_mem(bytes).map_err(|error| Arg::from(error.to_string()))?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(key!("letter-pdf-locked").into());
    }
    let tree = tree(&document).ok_or_else(|| Arg::from(key!("letter-pdf-no-pages")))?;
    let pages = document.get_pages().len() as i64;
    if pages == 0 {
        return Err(key!("letter-pdf-no-pages").into());
    }
    Ok(Part {
        document,
        tree,
        pages,
    })
}

fn tree(document: &Document) -> Option<ObjectId> {
    document
        .catalog()
        .ok()?
        .get(b"Pages")
        .ok()?
        .as_reference()
        .ok()
}

/// Copies the objects under new numbers; returns the page tree's new one.
fn add(whole: &mut Document, mut part: Document) -> Result<ObjectId, LettersError> {
    part.renumber_objects_with(whole.max_id + 1);
    let tree = tree(&part).ok_or(LettersError::Writer(key!("letter-pdf-page-tree")))?;
    // Its catalog and metadata are not part of the whole.
    for key in [b"Root".as_slice(), b"Info"] {
        if let Ok(id) = part.trailer.get(key).and_then(Object::as_reference) {
            part.objects.remove(&id);
        }
    }
    whole.max_id = part.max_id.max(whole.max_id);
    whole.objects.append(&mut part.objects);
    Ok(tree)
}

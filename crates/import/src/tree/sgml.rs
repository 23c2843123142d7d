//! Parses OFX into a tree: SGML whose values need no end tag (version 1), and the XML of version 2, which some banks
//! announce but do not write.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Tree, number};
use crate::error::ImportError;

/// Parses from the first tag to the end.
///
/// # Errors
/// There is no tag, or the file ends inside one.
pub(crate) fn parse(source: &str) -> Result<Tree<'_>, ImportError> {
    let mut tree = Tree::new(source)?;
    let ended = ended(source);
    let mut open: Vec<(u32, &str)> = Vec::new();
    let (mut rest, mut row) = (source, 1);
    while let Some(at) = rest.find('<') {
        row += lines(&rest[..at]);
        rest = &rest[at..];
        if let Some(length) = passed_over(rest)? {
            row += lines(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        let length = rest.find('>').ok_or(ImportError::CutOff)? + 1;
        let name = rest[1..length - 1].trim().trim_end_matches('/').trim_end();
        let after = &rest[length..];
        let (value, value_length) = value(after)?;
        if let Some(name) = name.strip_prefix('/') {
            if let Some(depth) = open.iter().rposition(|(_, one)| *one == name) {
                open.drain(depth..).rev().for_each(|(at, _)| tree.close(at));
            }
        } else {
            if open.is_empty() && !tree.nodes.is_empty() {
                break;
            }
            let at = tree.open(name, "", row);
            tree.append(at, &decoded(value));
            let is_value =
                !value.trim().is_empty() || !ended.contains(name) || rest[..length].ends_with("/>");
            if !is_value || at == 0 {
                open.push((at, name));
            }
        }
        row += lines(&rest[..length + value_length]);
        rest = &after[value_length..];
    }
    if tree.nodes.is_empty() || !open.is_empty() {
        return Err(ImportError::CutOff);
    }
    Ok(tree)
}

/// The elements that hold an account's movements; some banks close one with the name of another.
const STATEMENTS: [&str; 3] = ["STMTRS", "CCSTMTRS", "INVSTMTRS"];

/// Returns the names that have an end tag somewhere: one without an end tag and without a value is an empty value.
fn ended(source: &str) -> HashSet<&str> {
    let ends = memchr::memmem::find_iter(source.as_bytes(), b"</");
    ends.filter_map(|at| source[at + 2..].split(['>', '<']).next())
        .map(str::trim)
        .chain(STATEMENTS)
        .collect()
}

/// Returns the length of a declaration or comment.
fn passed_over(rest: &str) -> Result<Option<usize>, ImportError> {
    let end = match rest {
        _ if rest.starts_with("<!--") => "-->",
        _ if rest.starts_with("<?") || rest.starts_with("<!") => ">",
        _ => return Ok(None),
    };
    let at = rest.find(end).ok_or(ImportError::CutOff)?;
    Ok(Some(at + end.len()))
}

const CDATA: &str = "<![CDATA[";

/// Returns the text after a tag up to the next one, and its length in the source.
fn value(after: &str) -> Result<(&str, usize), ImportError> {
    let blank = after.len() - after.trim_start().len();
    if let Some(inside) = after[blank..].strip_prefix(CDATA) {
        let length = inside.find("]]>").ok_or(ImportError::CutOff)?;
        return Ok((
            &inside[..length],
            blank + CDATA.len() + length + "]]>".len(),
        ));
    }
    let length = after.find('<').unwrap_or(after.len());
    Ok((&after[..length], length))
}

/// Decodes entities; banks write `&` with and without its entity, so a meaningless one is kept.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let (mut text, mut rest) = (String::with_capacity(value.len()), value);
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest
            .find(';')
            .and_then(|end| Some((letter(&rest[1..end])?, end + 1)));
        let (letter, length) = entity.unwrap_or(('&', 1));
        text.push(letter);
        rest = &rest[length..];
    }
    text.push_str(rest);
    text.into()
}

/// Returns the letter of an entity's name or number.
fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| *letter != '\0');
    }
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "amp" => '&',
        _ => return None,
    })
}

fn lines(text: &str) -> u32 {
    number(memchr::memchr_iter(b'\n', text.as_bytes()).count())
}

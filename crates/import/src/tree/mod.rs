//! A document as a tree of elements: XML, and the SGML of older bank programs.
//!
//! Namespaces are ignored: readers use local names, because banks and programs confuse prefixes and versions more often than
//! elements. Elements are in one list in the order of their start tags, so that a tree costs a small multiple of its file
//! (rule F6).

mod sgml;
mod xml;

use std::borrow::Cow;

use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attributes;

pub(crate) use sgml::parse as parse_sgml;
pub(crate) use xml::{parse as parse_xml, text as xml_text};

use crate::error::ImportError;

/// An element. Positions are bytes in the source, for `text` in [`Tree::texts`].
#[derive(Debug, Clone, Copy)]
struct Node {
    name: u32,
    attributes: u32,
    text: u32,
    /// The end of its text and of everything in it.
    text_end: u32,
    /// The number of the first node after this one and its content.
    end: u32,
    row: u32,
    name_length: u16,
    attributes_length: u16,
}

/// A document; it has at least its root.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    source: &'t str,
    /// The text of all elements in document order, decoded.
    texts: String,
    nodes: Vec<Node>,
}

impl<'t> Tree<'t> {
    pub fn root(&self) -> Element<'_> {
        Element { tree: self, at: 0 }
    }

    /// Creates an empty tree with room for as many elements as the source can have.
    fn new(source: &'t str) -> Result<Self, ImportError> {
        if u32::try_from(source.len()).is_err() {
            return Err(ImportError::TooLarge);
        }
        let tags = memchr::memchr_iter(b'<', source.as_bytes()).count();
        let ends = memchr::memmem::find_iter(source.as_bytes(), b"</").count();
        Ok(Self {
            source,
            texts: String::new(),
            nodes: Vec::with_capacity(tags - ends),
        })
    }

    /// Adds an element; `name` and `attributes` are parts of the source.
    fn open(&mut self, name: &str, attributes: &str, row: u32) -> u32 {
        let at = number(self.nodes.len());
        let place = |part: &str| {
            number((part.as_ptr() as usize).wrapping_sub(self.source.as_ptr() as usize))
        };
        let text = number(self.texts.len());
        self.nodes.push(Node {
            name: place(name),
            attributes: place(attributes),
            text,
            text_end: text,
            end: at + 1,
            row,
            name_length: u16::try_from(name.len()).unwrap_or(0),
            attributes_length: u16::try_from(attributes.len()).unwrap_or(0),
        });
        at
    }

    fn close(&mut self, at: u32) {
        let (end, text_end) = (number(self.nodes.len()), number(self.texts.len()));
        let node = &mut self.nodes[at as usize];
        (node.end, node.text_end) = (end, text_end);
    }

    /// Appends to the text of the open element.
    fn append(&mut self, at: u32, text: &str) {
        self.texts.push_str(text);
        self.nodes[at as usize].text_end = number(self.texts.len());
    }
}

/// Converts a position: the source is shorter than 4 GiB.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// An element of a tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    tree: &'a Tree<'a>,
    at: u32,
}

impl<'a> Element<'a> {
    fn node(&self) -> &'a Node {
        &self.tree.nodes[self.at as usize]
    }

    fn part(&self, at: u32, length: u16) -> &'a str {
        let at = at as usize;
        self.tree.source.get(at..at + length as usize).unwrap_or("")
    }

    /// Returns its name without the prefix.
    pub fn name(&self) -> &'a str {
        self.part(self.node().name, self.node().name_length)
    }

    /// Returns its own text up to its first child, trimmed.
    pub fn text(&self) -> &'a str {
        let node = self.node();
        let child = self.children().next();
        let end = child.map_or(node.text_end, |child| child.node().text);
        self.tree.texts[node.text as usize..end as usize].trim()
    }

    /// Yields its content in document order: pieces of text, each with the element that follows.
    pub fn mixed(self) -> impl Iterator<Item = (&'a str, Option<Element<'a>>)> {
        let (texts, mut from) = (&self.tree.texts, self.node().text as usize);
        let within = self.and_descendants().skip(1).map(Some);
        within.chain([None]).map(move |element| {
            let next = element.map_or(self.node().text_end, |element| element.node().text) as usize;
            (&texts[std::mem::replace(&mut from, next)..next], element)
        })
    }

    /// Returns the line on which it begins, counted from 1.
    pub fn row(&self) -> u64 {
        u64::from(self.node().row)
    }

    /// Returns the attribute's value; empty if it is missing.
    pub fn attribute(&self, name: &str) -> Cow<'a, str> {
        let attributes = self.part(self.node().attributes, self.node().attributes_length);
        let mut attributes = Attributes::new(attributes, 0);
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name);
        match found.map(|attribute| attribute.value) {
            Some(Cow::Borrowed(value)) => unescape(value).unwrap_or(Cow::Borrowed(value)),
            Some(Cow::Owned(value)) => Cow::Owned(value),
            None => Cow::Borrowed(""),
        }
    }

    pub fn children(self) -> impl Iterator<Item = Element<'a>> {
        let (mut at, end) = (self.at + 1, self.node().end);
        std::iter::from_fn(move || {
            let child = Element {
                tree: self.tree,
                at,
            };
            (at < end).then(|| {
                at = child.node().end;
                child
            })
        })
    }

    pub fn all(self, name: &'static str) -> impl Iterator<Item = Element<'a>> {
        self.children().filter(move |child| child.name() == name)
    }

    /// Yields itself and everything in it, in the order of start tags.
    pub fn and_descendants(self) -> impl Iterator<Item = Element<'a>> {
        let tree = self.tree;
        (self.at..self.node().end).map(move |at| Element { tree, at })
    }

    /// Returns the first element under a path such as `Acct/Id/IBAN`.
    pub fn at(self, path: &str) -> Option<Element<'a>> {
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let mut named = self.children().filter(|child| child.name() == name);
        if rest.is_empty() {
            named.next()
        } else {
            named.find_map(|child| child.at(rest))
        }
    }

    /// Returns the first non-empty text under any of the paths; empty if there is none.
    pub fn text_at(self, paths: &[&str]) -> &'a str {
        let texts = paths
            .iter()
            .filter_map(|path| self.at(path))
            .map(|found| found.text());
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or("")
    }
}

//! Parses a file of the catalogue. The build uses it too, to find the keys and the places of their texts.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry as Place};
use std::ops::Range;

use fluent_syntax::ast::{
    self, Attribute, CallArguments, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

/// A text with its attributes.
pub struct Entry {
    /// The parameters that it names, attributes included.
    pub parameters: BTreeSet<String>,
    /// Its bytes in the file.
    pub place: Range<usize>,
}

/// Returns the texts of a file by key.
///
/// # Errors
/// Part of it is unreadable, or a key occurs twice.
pub fn entries(text: &str) -> Result<BTreeMap<String, Entry>, String> {
    let resource = parse(text).map_err(|(_, errors)| {
        let errors: Vec<String> = errors
            .iter()
            .map(|error| format!("at byte {}: {error}", error.pos.start))
            .collect();
        errors.join("; ")
    })?;
    let mut entries = BTreeMap::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            let name = message.id.name;
            match entries.entry(name.to_owned()) {
                Place::Occupied(_) => return Err(format!("{name} is there twice")),
                Place::Vacant(free) => free.insert(Entry {
                    parameters: parameters(message.value.as_ref(), &message.attributes),
                    place: place(text, name),
                }),
            };
        }
    }
    Ok(entries)
}

/// Returns the bytes of the text whose key is `name`, a part of `file`. The parser tells no positions. What follows a
/// text begins in the first column with a key, a hyphen or a hash; within a text only brackets and braces may stand there.
fn place(file: &str, name: &str) -> Range<usize> {
    let start = name.as_ptr() as usize - file.as_ptr() as usize;
    let rest = &file[start..];
    let next = rest.match_indices('\n').find(|(at, _)| {
        let first = rest[at + 1..].chars().next();
        first.is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '#' | '-'))
    });
    start..next.map_or(file.len(), |(at, _)| start + at + 1)
}

fn parameters<'t>(
    value: Option<&Pattern<&'t str>>,
    attributes: &[Attribute<&'t str>],
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let patterns = value
        .into_iter()
        .chain(attributes.iter().map(|attribute| &attribute.value));
    for pattern in patterns {
        of_pattern(pattern, &mut found);
    }
    found
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => of_arguments(arguments, found),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => of_arguments(arguments, found),
        _ => {}
    }
}

fn of_arguments(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    for argument in &arguments.positional {
        of_inline(argument, found);
    }
    for argument in &arguments.named {
        of_inline(&argument.value, found);
    }
}

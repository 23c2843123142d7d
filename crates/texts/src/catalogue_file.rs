//! Parses a file of the catalogue. The build uses it too, to find the keys.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

/// Returns each key of a file with the parameters of its text and attributes.
///
/// # Errors
/// Part of it is unreadable, or a key occurs twice.
pub fn keys(text: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let resource = parse(text).map_err(|(_, errors)| {
        let errors: Vec<String> = errors
            .iter()
            .map(|error| format!("at byte {}: {error}", error.pos.start))
            .collect();
        errors.join("; ")
    })?;
    let mut keys = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let parameters = parameters(message.value.as_ref(), &message.attributes);
            let key = message.id.name.to_owned();
            if keys.insert(key, parameters).is_some() {
                return Err(format!("{} is there twice", message.id.name));
            }
        }
    }
    Ok(keys)
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

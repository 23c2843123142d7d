//! Help in the reader's language. Commands and options have keys of the catalogue where clap expects texts; the texts
//! are looked up only if help is printed.

use std::fmt::Write as _;

use clap::builder::StyledStr;
use clap::{Arg, Command};
use owed_texts::{Language, PlainKey, key, text};

/// Replaces the keys by the texts of `language`.
pub fn in_words(mut command: Command, language: Language) -> Command {
    command.build();
    told(command, language)
}

fn told(command: Command, language: Language) -> Command {
    let about = match command.get_name() {
        "help" => key!("help-of-help").text(language).into(),
        _ => words(command.get_about(), language),
    };
    let more = words(command.get_after_help(), language);
    let template = template(&command, language);
    command
        .about(about)
        .after_help(more)
        .help_template(template)
        .mut_args(|arg| explained(arg, language))
        .mut_subcommands(|command| told(command, language))
}

/// Returns the text of a key; a test checks that all keys exist.
fn words(of_key: Option<&StyledStr>, language: Language) -> StyledStr {
    let of_key = of_key.map(ToString::to_string).unwrap_or_default();
    match PlainKey::find(&of_key) {
        Some(found) => found.text(language).into(),
        None => of_key.into(),
    }
}

/// Returns clap's layout of a command's help, with headings from the catalogue.
fn template(command: &Command, language: Language) -> StyledStr {
    let style = command.get_styles().get_header();
    let head = |head: PlainKey| format!("{style}{}:{style:#}", head.text(language));
    let usage = head(key!("help-head-usage"));
    let mut template = StyledStr::from(format!("{{about-with-newline}}\n{usage} {{usage}}"));
    let parts = [
        (
            command.has_subcommands(),
            key!("help-head-commands"),
            "{subcommands}",
        ),
        (
            command.get_positionals().next().is_some(),
            key!("help-head-arguments"),
            "{positionals}",
        ),
        (true, key!("help-head-options"), "{options}"),
    ];
    for (_, name, part) in parts.into_iter().filter(|(is_there, ..)| *is_there) {
        let _ = write!(template, "\n\n{}\n{part}", head(name));
    }
    template.push_str("{after-help}");
    template
}

/// Returns an argument with its help, possible values and default.
fn explained(arg: Arg, language: Language) -> Arg {
    let mut parts = Vec::new();
    match arg.get_id().as_str() {
        "help" => parts.push(key!("help-of-help-option").text(language)),
        "version" => parts.push(key!("help-of-version-option").text(language)),
        _ => parts.push(words(arg.get_help(), language).to_string()),
    }
    parts.retain(|part| !part.is_empty());
    if arg.get_action().takes_values() {
        if !arg.is_hide_default_value_set() && !arg.get_default_values().is_empty() {
            let values = arg.get_default_values().iter();
            let values = listed(
                values.map(|value| value.to_string_lossy().into_owned()),
                " ",
            );
            parts.push(text!("help-default", values).text(language));
        }
        let values = arg.get_possible_values();
        if !values.is_empty() {
            let values = listed(values.iter().map(|value| value.get_name().to_owned()), ", ");
            parts.push(text!("help-possible-values", values).text(language));
        }
    }
    arg.hide_default_value(true)
        .hide_possible_values(true)
        .help(StyledStr::from(parts.join(" ")))
}

fn listed(values: impl Iterator<Item = String>, by: &str) -> String {
    let quoted =
        values.map(
            |value| match value.is_empty() || value.contains(char::is_whitespace) {
                true => format!("{value:?}"),
                false => value,
            },
        );
    quoted.collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::commands::Cli;

    /// Collects the keys in the tree, in which every command must have help.
    fn keys(command: &Command, found: &mut BTreeSet<String>) {
        let about = command.get_about();
        assert!(about.is_some(), "{} has no help", command.get_name());
        let args = command.get_arguments().filter_map(Arg::get_help);
        let texts = about
            .into_iter()
            .chain(command.get_after_help())
            .chain(args);
        found.extend(texts.map(ToString::to_string));
        for command in command.get_subcommands() {
            keys(command, found);
        }
    }

    #[test]
    fn help_is_in_the_catalogue_and_the_catalogue_has_no_other() {
        let mut found = BTreeSet::new();
        keys(&Cli::command(), &mut found);
        for key in &found {
            assert!(PlainKey::find(key).is_some(), "texts/en.ftl lacks {key}");
        }
        let frame = [
            "help-default",
            "help-possible-values",
            "help-head-arguments",
            "help-head-commands",
            "help-head-options",
            "help-head-usage",
            "help-of-help",
            "help-of-help-option",
            "help-of-version-option",
        ];
        // Not every build has the command `serve`.
        let unused: Vec<&str> = owed_texts::keys()
            .iter()
            .map(|(key, _)| *key)
            .filter(|key| key.starts_with("help-") && !key.starts_with("help-serve"))
            .filter(|key| !frame.contains(key) && !found.contains(*key))
            .collect();
        assert!(unused.is_empty(), "no word has {unused:?}");
    }
}

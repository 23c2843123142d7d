//! A user's systemd timer.

use std::path::Path;

use super::recipe::{Job, Recipe, between, text, words};
use crate::places::Scheduler;

/// The unit files go into `folder`.
pub fn recipe(job: &Job, folder: &Path) -> Recipe {
    let name = job.name();
    let (service, timer) = (format!("{name}.service"), format!("{name}.timer"));
    let systemctl =
        |line: &[&str]| [words(&["systemctl", "--user", "--quiet"]), words(line)].concat();
    let reload = systemctl(&["daemon-reload"]);
    Recipe {
        system: Scheduler::Systemd,
        check: Some(systemctl(&["show-environment"])),
        replace: None,
        install: vec![
            reload.clone(),
            systemctl(&["enable", &timer]),
            systemctl(&["restart", &timer]),
        ],
        remove: vec![systemctl(&["disable", "--now", &timer]), reload],
        status: systemctl(&["is-active", &timer]),
        files: vec![
            (folder.join(&timer), timer_unit(job).into_bytes()),
            (folder.join(&service), service_unit(job).into_bytes()),
        ],
        read_time: |unit| between(unit, "OnCalendar=*-*-* ", ":00\n").map(str::to_owned),
    }
}

/// `Persistent` catches up on a day when the computer was off.
fn timer_unit(job: &Job) -> String {
    format!(
        "[Unit]\nDescription=Owed: the daily run of {}\n\n[Timer]\nOnCalendar=*-*-* {:02}:{:02}:00\nPersistent=true\n\n\
         [Install]\nWantedBy=timers.target\n",
        specifier(&text(&job.book)),
        job.hour,
        job.minute
    )
}

fn service_unit(job: &Job) -> String {
    let [option, book, word] = job.arguments();
    format!(
        "[Unit]\nDescription=Owed: the daily run of {}\n\n[Service]\nType=oneshot\nExecStart={} {option} {} {word}\n",
        specifier(&text(&job.book)),
        quoted(&text(&job.program)),
        quoted(&book)
    )
}

/// Escapes percent signs, which begin specifiers in unit files.
fn specifier(text: &str) -> String {
    text.replace('%', "%%")
}

/// Quotes a word of a command line in a unit file.
fn quoted(word: &str) -> String {
    let word = specifier(word)
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('$', "$$");
    format!("\"{word}\"")
}

#[cfg(test)]
mod tests {
    use crate::schedule::recipe::tests::{job, page};

    #[test]
    fn r9_a_timer_of_systemd_catches_up() {
        let recipe = super::recipe(&job(), "/home/ada/.config/systemd/user".as_ref());
        insta::assert_snapshot!(page(&recipe));
    }
}

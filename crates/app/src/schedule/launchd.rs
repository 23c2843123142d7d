//! A user's launchd agent.

use std::path::Path;

use super::recipe::{Job, Recipe, between, escaped, text, words};
use crate::places::Scheduler;

/// The property list goes into `folder`.
pub fn recipe(job: &Job, folder: &Path) -> Recipe {
    let name = job.name();
    let path = folder.join(format!("{name}.plist"));
    let launchctl = |line: &[&str]| [words(&["launchctl"]), words(line)].concat();
    let place = text(&path);
    Recipe {
        system: Scheduler::Launchd,
        check: None,
        replace: Some(launchctl(&["unload", &place])),
        install: vec![launchctl(&["load", "-w", &place])],
        remove: vec![launchctl(&["unload", "-w", &place])],
        status: launchctl(&["list", &name]),
        files: vec![(path, agent(job).into_bytes())],
        read_time: |agent| {
            let number = |key| between(agent, key, "</integer>")?.parse::<u32>().ok();
            let hour = number("<key>Hour</key><integer>")?;
            Some(format!(
                "{hour:02}:{:02}",
                number("<key>Minute</key><integer>")?
            ))
        },
    }
}

/// After sleep a computer catches up when it wakes, after being off when the user logs in: running twice does nothing
/// twice (rule R6).
fn agent(job: &Job) -> String {
    let words = [vec![text(&job.program)], job.arguments().to_vec()].concat();
    let words: String = words
        .iter()
        .map(|word| format!("<string>{}</string>", escaped(word)))
        .collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>{}</string>
  <key>ProgramArguments</key><array>{words}</array>
  <key>StartCalendarInterval</key><dict><key>Hour</key><integer>{}</integer><key>Minute</key><integer>{}</integer></dict>
  <key>RunAtLoad</key><true/>
</dict>
</plist>
"#,
        job.name(),
        job.hour,
        job.minute
    )
}

#[cfg(test)]
mod tests {
    use crate::schedule::recipe::tests::{job, page};

    #[test]
    fn r9_an_agent_of_launchd_catches_up() {
        let recipe = super::recipe(&job(), "/Users/ada/Library/LaunchAgents".as_ref());
        insta::assert_snapshot!(page(&recipe));
    }
}

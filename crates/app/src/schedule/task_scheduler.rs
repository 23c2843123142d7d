//! A task of the Windows task scheduler.

use std::path::Path;

use super::recipe::{Job, Recipe, between, escaped, text, words};
use crate::places::Scheduler;

/// The task's definition goes into `folder`.
pub fn recipe(job: &Job, folder: &Path) -> Recipe {
    let name = job.name();
    let path = folder.join(format!("{name}.xml"));
    let schtasks = |line: &[&str]| [words(&["schtasks"]), words(line)].concat();
    let place = text(&path);
    Recipe {
        system: Scheduler::TaskScheduler,
        check: None,
        replace: None,
        install: vec![schtasks(&["/Create", "/TN", &name, "/XML", &place, "/F"])],
        remove: vec![schtasks(&["/Delete", "/TN", &name, "/F"])],
        status: schtasks(&["/Query", "/TN", &name]),
        files: vec![(path, utf16(&task(job)))],
        read_time: |task| {
            between(task, "<StartBoundary>2026-01-01T", ":00</StartBoundary>").map(str::to_owned)
        },
    }
}

/// `StartWhenAvailable` catches up on a day when the computer was off.
fn task(job: &Job) -> String {
    let [option, book, word] = job.arguments();
    format!(
        r#"<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>{}</Description></RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{:02}:{:02}:00</StartBoundary>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
  </Settings>
  <Actions>
    <Exec><Command>{}</Command><Arguments>{}</Arguments></Exec>
  </Actions>
</Task>
"#,
        escaped(&format!("Owed: the daily run of {}", text(&job.book))),
        job.hour,
        job.minute,
        escaped(&text(&job.program)),
        escaped(&format!("{option} \"{book}\" {word}"))
    )
}

/// Encodes as the scheduler's own tasks: little-endian with a byte order mark.
fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use crate::schedule::recipe::Job;
    use crate::schedule::recipe::tests::{job, page};

    #[test]
    fn r9_a_task_of_windows_catches_up() {
        let job = Job {
            program: r"C:\Program Files\Owed\owed.exe".into(),
            book: "R & D.owed".into(),
            ..job()
        };
        let recipe = super::recipe(&job, "".as_ref());
        insta::assert_snapshot!(page(&recipe));
    }
}

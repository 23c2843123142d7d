//! The steps of a full test run, in order: fast ones first, and everything built before it is used.
//!
//! Every cargo step names the same packages and features, so that all share one build.

use std::process::Command;

use crate::counts::Counts;
use crate::ground::Ground;
use crate::{bench, conformance, fuzz, matching, platform, setup};

pub struct Step {
    pub name: &'static str,
    pub what: &'static str,
    /// The minutes after which it is considered hung.
    pub minutes: u64,
    /// Whether its output is a table that a reader of the whole run wants to see.
    pub is_table: bool,
    pub work: Work,
}

pub enum Work {
    /// Prepares the machine.
    Setup,
    /// Programs that must succeed.
    Commands(fn(&Ground) -> Vec<Command>),
    /// Programs that count their tests.
    Tests {
        commands: fn(&Ground) -> Vec<Command>,
        counts: fn(&Ground, log: &str) -> Counts,
    },
}

pub const STEPS: &[Step] = &[
    Step {
        name: "setup",
        what: "what the tests need from the system and from npm",
        minutes: 20,
        is_table: false,
        work: Work::Setup,
    },
    Step {
        name: "fmt",
        what: "Rust is formatted",
        minutes: 2,
        is_table: false,
        work: Work::Commands(|ground| vec![ground.cargo(&["fmt", "--all", "--check"])]),
    },
    Step {
        name: "screens",
        what: "the screens build, and pass svelte-check, TypeScript and ESLint",
        minutes: 10,
        is_table: false,
        work: Work::Commands(|ground| {
            vec![
                ground.npm("ui", &["run", "build"]),
                ground.npm("ui", &["run", "check"]),
            ]
        }),
    },
    Step {
        name: "ui-test",
        what: "tests of the screens' parts",
        minutes: 12,
        is_table: false,
        work: Work::Tests {
            commands: ui_tests,
            counts: |ground, _| Counts::of_vitest(&read(ground, "vitest.json")),
        },
    },
    Step {
        name: "clippy",
        what: "clippy finds nothing",
        minutes: 30,
        is_table: false,
        work: Work::Commands(|ground| {
            vec![ground.cargo_everywhere("clippy", &["--all-targets", "--", "-D", "warnings"])]
        }),
    },
    Step {
        name: "build",
        what: "everything builds",
        minutes: 35,
        is_table: false,
        work: Work::Commands(|ground| vec![ground.cargo_everywhere("build", &["--all-targets"])]),
    },
    Step {
        name: "rust",
        what: "tests in Rust, with real mail servers",
        minutes: 30,
        is_table: false,
        work: Work::Tests {
            commands: |ground| vec![ground.cargo_everywhere("test", &["--no-fail-fast"])],
            counts: |_, log| Counts::of_cargo(log),
        },
    },
    Step {
        name: "e2e",
        what: "the screens in a browser",
        minutes: 20,
        is_table: false,
        work: Work::Tests {
            commands: browser_tests,
            counts: |ground, _| Counts::of_playwright(&read(ground, "e2e.json")),
        },
    },
    Step {
        name: "window",
        what: "the real window",
        minutes: 5,
        is_table: false,
        work: Work::Tests {
            commands: window_test,
            counts: |_, log| Counts::of_node(log),
        },
    },
    Step {
        name: "matching",
        what: "statements whose truth is known, matched: a table by kind of trouble",
        minutes: 5,
        is_table: true,
        work: Work::Commands(|ground| vec![matching::command(ground, None)]),
    },
    Step {
        name: "conformance",
        what: "real files of other programs, where they are at hand",
        minutes: 10,
        is_table: true,
        work: Work::Tests {
            commands: conformance::where_at_hand,
            counts: |_, log| Counts::of_cargo(log),
        },
    },
    Step {
        name: "fuzz",
        what: "every reader, given damaged files for some seconds",
        minutes: 15,
        is_table: true,
        work: Work::Tests {
            commands: fuzz::short,
            counts: |_, log| Counts::of_xtask(log),
        },
    },
    Step {
        name: "bench",
        what: "every measurement, once and on little data",
        minutes: 40,
        is_table: true,
        work: Work::Commands(bench::quick),
    },
];

fn ui_tests(ground: &Ground) -> Vec<Command> {
    let report = format!(
        "--outputFile.json={}",
        ground.report("vitest.json").display()
    );
    let mut command = ground.npx(
        "ui",
        &[
            "vitest",
            "run",
            "--reporter=default",
            "--reporter=json",
            &report,
        ],
    );
    command.env("NO_COLOR", "1");
    vec![command]
}

fn browser_tests(ground: &Ground) -> Vec<Command> {
    let mut command = ground.npx("tests/e2e", &["playwright", "test", "--reporter=list,json"]);
    command
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", ground.report("e2e.json"))
        .env("OWED_PROGRAM", ground.built("owed"))
        .env("OWED_RESULTS", ground.report("e2e"));
    if let Some(chromium) = platform::chromium() {
        command.env("OWED_CHROMIUM", chromium);
    }
    vec![command]
}

/// Returns the window test, if WebKit has a driver; other systems' web views cannot be driven.
fn window_test(ground: &Ground) -> Vec<Command> {
    if !cfg!(target_os = "linux") {
        println!("    left out: the web view of this system cannot be driven by a test");
        return Vec::new();
    }
    let mut command = Command::new("dbus-run-session");
    command
        .args([
            "--",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1280x800x24 -nolisten tcp",
        ])
        .args([
            "node",
            "--test",
            "--test-reporter=tap",
            "tests/window/window.test.mjs",
        ])
        .current_dir(&ground.root)
        .env("OWED_WINDOW", ground.built("owed-window"))
        .env("OWED_RESULTS", ground.report("window"));
    vec![command]
}

fn read(ground: &Ground, report: &str) -> String {
    std::fs::read_to_string(ground.report(report)).unwrap_or_default()
}

impl Step {
    /// Returns the programs of this step; setup has its own.
    pub fn commands(&self, ground: &Ground) -> Result<Vec<Command>, String> {
        match &self.work {
            Work::Setup => setup::for_tests(ground).map(|()| Vec::new()),
            Work::Commands(commands) | Work::Tests { commands, .. } => Ok(commands(ground)),
        }
    }

    pub fn counts(&self, ground: &Ground, log: &str) -> Counts {
        match &self.work {
            Work::Tests { counts, .. } => counts(ground, log),
            Work::Setup | Work::Commands(_) => Counts::default(),
        }
    }
}

//! Tasks of the day, which several features contribute.

use owed_receivables::words;
use serde::Serialize;
use ts_rs::TS;

words! {
    /// What there is to do.
    pub enum TaskKind: "word-task-kind" {
        SetUpCompany,
        Import,
        Overdue,
        MessagesUnknown,
        MessagesFailed,
        MessagesHeld,
        OnAccount,
        PaymentsOld,
        Disputes,
        PromisesBroken,
        PromisesDue,
        InstalmentsMissed,
        CallsDue,
        DisputesUnowned,
        DisputesLate,
        NextSteps,
        Unreachable,
        LettersToPost,
        RunsUnfinished,
        BankLines,
        WatchedProblems,
        WatchedQuestions,
        SmallBalances,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Task {
    pub kind: TaskKind,
    pub text: String,
    /// A second line: sums, dates.
    pub detail: String,
    pub count: u32,
    /// Red: needs action today.
    pub urgent: bool,
}

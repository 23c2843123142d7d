// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { AgingLine, Bucket } from "./aging";
import type { Task } from "./wire";

export type Today = { date: string, tasks: Array<Task>, buckets: Array<Bucket>, aging: Array<AgingLine>, };

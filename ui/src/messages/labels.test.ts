import { describe, expect, it } from "vitest";
import { answer } from "../../tests/answers";
import type { MessageState } from "$/bindings";
import { choicesFor, countdown, delivered } from "./labels";

describe("messages in words", () => {
  it("counts down in minutes and hours", () => {
    expect([5, 65, 3605].map(countdown)).toEqual(["0:05", "1:05", "1:00:05"]);
  });

  it("offers for each state only what can be decided there (S2, S3)", () => {
    const decisions = (state: MessageState) => choicesFor(state).map((choice) => choice.decision);
    expect(decisions("held")).toEqual(["release", "cancel"]);
    expect(decisions("failed")).toEqual(["retry", "cancel"]);
    expect(decisions("unknown")).toEqual(["arrived", "not_arrived"]);
    expect(decisions("sent")).toEqual([]);
    expect(decisions("sending")).toEqual([]);
  });

  it("says how a delivery went, and when nothing was due", () => {
    const none = answer("messages.deliver", "nothing that is due");
    expect(delivered(none)).toBe("Nothing was due");
    expect(delivered({ ...none, sent: 3, waiting: 1 })).toBe("3 sent, 1 still in the outbox");
  });
});

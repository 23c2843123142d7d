import { expect, it, vi } from "vitest";
import { watch } from "./watch";

it("waits for an answer that takes longer than the pause, and stops when told", async () => {
  vi.useFakeTimers();
  const answers: (() => void)[] = [];
  const stop = watch(2000, () => new Promise<void>((answer) => answers.push(answer)));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(1999);
  expect(answers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toHaveLength(2);
  stop();
  answers[1]?.();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveLength(2);
  vi.useRealTimers();
});

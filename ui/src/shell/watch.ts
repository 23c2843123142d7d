/**
 * Does work again and again, each time so many milliseconds after the last is done: an answer that takes longer than that
 * is waited for, not given up. Gives the way to stop.
 */
export function watch(ms: number, work: () => unknown): () => void {
  let stopped = false;
  let next = setTimeout(turn, ms);
  async function turn() {
    await work();
    if (!stopped) next = setTimeout(turn, ms);
  }
  return () => {
    stopped = true;
    clearTimeout(next);
  };
}

/**
 * Repeats work, each time a number of milliseconds after the last has finished: it waits for a slow answer instead of
 * giving up on it. Returns a function that stops it.
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

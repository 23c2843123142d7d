/** The one question a browser needs that a window asks with the system's dialog: where is, or goes, a file. */
class PathQuestion {
  open = $state(false);
  title = $state("");
  path = $state("");
  #answer: ((path: string | null) => void) | undefined;

  ask(title: string, proposal: string): Promise<string | null> {
    this.answer(null);
    this.title = title;
    this.path = proposal;
    this.open = true;
    return new Promise((resolve) => (this.#answer = resolve));
  }

  answer(path: string | null): void {
    this.open = false;
    this.#answer?.(path);
    this.#answer = undefined;
  }
}

export const pathQuestion = new PathQuestion();

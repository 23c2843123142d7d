/** The one question for which a window uses the system's dialog and a browser cannot: the path of a file. */
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

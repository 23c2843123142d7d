import type { IconName } from "./icons/paths";

/** A short message about a completed action, with one follow-up, mostly Undo. */
export interface Toast {
  id: number;
  text: string;
  tone: "done" | "danger";
  hint?: string | null;
  act?: { label: string; icon: IconName; run: () => void } | undefined;
}

const SHOWN_MS = 8000;

class Toasts {
  list = $state<Toast[]>([]);
  #last = 0;

  /** Shows it for eight seconds, or until dismissed if something went wrong. */
  show(toast: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }): void {
    const id = ++this.#last;
    const tone = toast.tone ?? "done";
    this.list = [...this.list.filter((other) => other.tone === "danger").slice(-2), { ...toast, id, tone }];
    if (tone === "done") setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();

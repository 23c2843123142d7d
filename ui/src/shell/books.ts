import { toasts } from "$/design";
import { call, host } from "$/host";
import { t } from "$/texts";
import { book } from "./book.svelte";

/** Lets the user choose a book and opens it. */
export async function pickBook(): Promise<void> {
  const path = await host().pickPath(t("frame-open-book"), { name: t("frame-books"), endings: ["owed"] });
  if (path) await book.open(path);
}

/** Lets the user name a new book and opens it. */
export async function newBook(): Promise<void> {
  const path = await host().saveFile(t("frame-new-book"), t("frame-new-book-file"));
  if (path) await book.open(path, true);
}

/** Recomputes every balance and reports the result. */
export async function checkBook(): Promise<void> {
  const { ok, problems } = await call("book.check", {});
  if (ok) toasts.show({ text: t("common-book-sound") });
  else
    toasts.show({
      text: problems[0] ?? t("frame-book-has-problems"),
      hint: problems.slice(1, 4).join(" "),
      tone: "danger",
    });
}

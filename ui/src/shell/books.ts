import { toasts } from "$/design";
import { call, host } from "$/host";
import { book } from "./book.svelte";

const BOOKS = { name: "Owed books", endings: ["owed"] };

/** Lets the user choose a book and opens it. */
export async function pickBook(): Promise<void> {
  const path = await host().pickPath("Open a book", BOOKS);
  if (path) await book.open(path);
}

/** Lets the user name a new book and opens it. */
export async function newBook(): Promise<void> {
  const path = await host().saveFile("New book", "company.owed");
  if (path) await book.open(path, true);
}

/** Recomputes every balance and says what was found. */
export async function checkBook(): Promise<void> {
  const { ok, problems } = await call("book.check", {});
  if (ok) toasts.show({ text: "No problems found. Every balance matches its history." });
  else
    toasts.show({
      text: problems[0] ?? "The book has problems.",
      hint: problems.slice(1, 4).join(" "),
      tone: "danger",
    });
}

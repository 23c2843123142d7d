import { preferences, type IconName } from "$/design";
import type { Theme } from "$/design/preferences.svelte";
import type { Action } from "./actions.svelte";
import { book, redo, report, undo } from "./book.svelte";
import { checkBook, newBook, pickBook } from "./books";
import { router } from "./router.svelte";
import { routes } from "./routes";

const opened = () => book.info !== null;
const attempt = (work: () => Promise<void>) => () => void work().catch(report);

const themes: [Theme, string, IconName][] = [
  ["system", "Use system theme", "system"],
  ["light", "Light theme", "light"],
  ["dark", "Dark theme", "dark"],
];

/** What can be done on every screen. */
export function shellActions(open: { palette: () => void; keys: () => void; deletion: () => void }): Action[] {
  return [
    ...routes.map((route): Action => ({
      id: `go.${route.title}`,
      title: `Go to ${route.title}`,
      group: "Go to",
      keys: `g ${route.letter}`,
      icon: route.icon,
      enabled: opened,
      run: () => router.go(route.path),
    })),
    {
      id: "interest",
      title: "Calculate interest",
      group: "Go to",
      icon: "aging",
      words: "calculator",
      enabled: opened,
      run: () => router.go("/settings/interest"),
    },
    {
      id: "palette",
      title: "Search or run a command",
      group: "Everywhere",
      keys: "mod+k",
      icon: "search",
      run: open.palette,
    },
    { id: "keys.sheet", title: "Keyboard shortcuts", group: "Everywhere", keys: "?", icon: "keyboard", run: open.keys },
    {
      id: "undo",
      title: book.info?.undo ? `Undo: ${book.info.undo}` : "Undo",
      group: "Everywhere",
      keys: "mod+z",
      icon: "undo",
      enabled: () => Boolean(book.info?.undo),
      run: () => void undo(),
    },
    {
      id: "redo",
      title: book.info?.redo ? `Redo: ${book.info.redo}` : "Redo",
      group: "Everywhere",
      keys: "mod+shift+z",
      icon: "redo",
      enabled: () => Boolean(book.info?.redo),
      run: () => void redo(),
    },
    { id: "book.open", title: "Open a book…", group: "Book", icon: "folder", run: attempt(pickBook) },
    { id: "book.create", title: "New book…", group: "Book", icon: "plus", run: attempt(newBook) },
    {
      id: "book.check",
      title: "Check book for errors",
      group: "Book",
      icon: "check",
      enabled: opened,
      run: attempt(checkBook),
    },
    {
      id: "book.close",
      title: "Close the book",
      group: "Book",
      icon: "close",
      enabled: opened,
      run: attempt(() => book.close()),
    },
    {
      id: "book.delete",
      title: "Move the book to the bin…",
      group: "Book",
      icon: "close",
      words: "delete remove throw away",
      enabled: opened,
      run: open.deletion,
    },
    ...themes.map(([theme, title, icon]): Action => ({
      id: `theme.${theme}`,
      title,
      group: "Display",
      icon,
      words: "theme mode",
      enabled: () => preferences.theme !== theme,
      run: () => (preferences.theme = theme),
    })),
    {
      id: "density",
      title: preferences.density === "compact" ? "Comfortable rows" : "Compact rows",
      group: "Display",
      icon: "invoices",
      run: () => (preferences.density = preferences.density === "compact" ? "normal" : "compact"),
    },
    {
      id: "keys.single",
      title: preferences.singleKeys ? "Turn off single-key shortcuts" : "Turn on single-key shortcuts",
      group: "Display",
      icon: "keyboard",
      run: () => (preferences.singleKeys = !preferences.singleKeys),
    },
  ];
}

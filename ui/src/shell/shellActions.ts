import { preferences, type IconName } from "$/design";
import type { Theme } from "$/design/preferences.svelte";
import { t, type PlainKey } from "$/texts";
import type { Action } from "./actions.svelte";
import { book, redo, report, undo } from "./book.svelte";
import { checkBook, newBook, pickBook } from "./books";
import { router } from "./router.svelte";
import { routes } from "./routes";

const opened = () => book.info !== null;
const attempt = (work: () => Promise<void>) => () => void work().catch(report);

const themes: [Theme, PlainKey, IconName][] = [
  ["system", "frame-theme-system", "system"],
  ["light", "frame-theme-light", "light"],
  ["dark", "frame-theme-dark", "dark"],
];

/** Returns the actions available on every screen. */
export function shellActions(open: { palette: () => void; keys: () => void; deletion: () => void }): Action[] {
  return [
    ...routes.map((route): Action => ({
      id: `go.${route.path}`,
      title: t("frame-go-to-screen", { screen: t(route.title) }),
      group: t("frame-go-to"),
      keys: `g ${route.letter}`,
      icon: route.icon,
      enabled: opened,
      run: () => router.go(route.path),
    })),
    {
      id: "interest",
      title: t("common-calculate-interest"),
      group: t("frame-go-to"),
      icon: "aging",
      words: t("frame-interest-words"),
      enabled: opened,
      run: () => router.go("/settings/interest"),
    },
    {
      id: "palette",
      title: t("frame-search-or-run"),
      group: t("frame-everywhere"),
      keys: "mod+k",
      icon: "search",
      run: open.palette,
    },
    {
      id: "keys.sheet",
      title: t("frame-keys"),
      group: t("frame-everywhere"),
      keys: "?",
      icon: "keyboard",
      run: open.keys,
    },
    {
      id: "undo",
      title: book.info?.undo ? t("frame-undo-that", { what: book.info.undo }) : t("common-undo"),
      group: t("frame-everywhere"),
      keys: "mod+z",
      icon: "undo",
      enabled: () => Boolean(book.info?.undo),
      run: () => void undo(),
    },
    {
      id: "redo",
      title: book.info?.redo ? t("frame-redo-that", { what: book.info.redo }) : t("common-redo"),
      group: t("frame-everywhere"),
      keys: "mod+shift+z",
      icon: "redo",
      enabled: () => Boolean(book.info?.redo),
      run: () => void redo(),
    },
    {
      id: "book.open",
      title: t("frame-open-book-asks"),
      group: t("frame-book"),
      icon: "folder",
      run: attempt(pickBook),
    },
    { id: "book.create", title: t("frame-new-book-asks"), group: t("frame-book"), icon: "plus", run: attempt(newBook) },
    {
      id: "book.check",
      title: t("common-check-book"),
      group: t("frame-book"),
      icon: "check",
      enabled: opened,
      run: attempt(checkBook),
    },
    {
      id: "book.close",
      title: t("frame-close-book"),
      group: t("frame-book"),
      icon: "close",
      enabled: opened,
      run: attempt(() => book.close()),
    },
    {
      id: "book.delete",
      title: t("frame-delete-book-asks"),
      group: t("frame-book"),
      icon: "close",
      words: t("frame-delete-book-words"),
      enabled: opened,
      run: open.deletion,
    },
    ...themes.map(([theme, title, icon]): Action => ({
      id: `theme.${theme}`,
      title: t(title),
      group: t("frame-display"),
      icon,
      words: t("frame-theme-words"),
      enabled: () => preferences.theme !== theme,
      run: () => (preferences.theme = theme),
    })),
    {
      id: "density",
      title: preferences.density === "compact" ? t("frame-rows-comfortable") : t("frame-rows-compact"),
      group: t("frame-display"),
      icon: "invoices",
      run: () => (preferences.density = preferences.density === "compact" ? "normal" : "compact"),
    },
    {
      id: "keys.single",
      title: preferences.singleKeys ? t("frame-single-keys-off") : t("frame-single-keys-on"),
      group: t("frame-display"),
      icon: "keyboard",
      run: () => (preferences.singleKeys = !preferences.singleKeys),
    },
  ];
}

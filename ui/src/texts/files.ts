import type { Language } from "$/bindings";

/** Reads the code in a path such as `../../../texts/de.ftl`. */
const codeOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".ftl".length);

const read: Record<string, string> = import.meta.glob("../../../texts/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The files of the catalogue, English first. The type `Language` is made of the same files. */
export const files = Object.fromEntries(
  Object.entries(read)
    .map(([path, text]): [string, string] => [codeOf(path), text])
    .toSorted(([one], [other]) => Number(other === "en") - Number(one === "en")),
) as Record<Language, string>;

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { afterEach, describe, expect, it } from "vitest";
import { allOf, choices, languageOf, languages, showIn, t } from ".";
import { pieces } from "./catalogue.svelte";
import { files } from "./files";

afterEach(() => showIn("en"));

/** Returns the names of the parameters in a text, in all its variants. */
function parameters(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "var" && "name" in part ? [String(part.name)] : [];
  return [...own, ...Object.values(part).flatMap(parameters)];
}

function read(file: string) {
  const { body } = new FluentResource(file);
  const texts = new Map(body.map((message) => [message.id, new Set(parameters([message.value, message.attributes]))]));
  // The parser silently drops unreadable entries, and keeps the last of two with the same key.
  const keys = [...file.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, key = ""]) => key);
  return { texts, keys };
}

describe.each(Object.entries(files))("the texts of %s", (code, file) => {
  const { texts, keys } = read(file);

  it("can be read, each under a key of its own", () => {
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(new FluentBundle(code).addResource(new FluentResource(file))).toEqual([]);
  });

  it("use no parameter that English has not", () => {
    const known = read(files.en).texts;
    const others = [...texts].flatMap(([key, names]) =>
      [...names].filter((name) => !known.get(key)?.has(name)).map((name) => `${key} ${name}`),
    );
    expect(others).toEqual([]);
  });

  it("have the keys of English", () => {
    expect(keys.toSorted()).toEqual(read(files.en).keys.toSorted());
  });
});

it("names every language by itself, English first", () => {
  expect(languages()[0]).toEqual({ value: "en", label: "English" });
  expect(languages()).toContainEqual({ value: "de", label: "Deutsch" });
});

it("shows texts in the language of the screens, with its plurals and its numbers", () => {
  const said = () => [1, 1204].map((count) => t("common-count-invoices", { count }));
  expect(said()).toEqual(["1 invoice", "1,204 invoices"]);
  showIn("de");
  expect(said()).toEqual(["1 Rechnung", "1.204 Rechnungen"]);
  expect(document.documentElement.lang).toBe("de");
});

it("knows a language by its code, and English where it has it not", () => {
  expect(["de", "de-AT", "DE-ch", "en-GB", "tlh", "den", ""].map(languageOf)).toEqual([
    "de",
    "de",
    "de",
    "en",
    "en",
    "en",
    "en",
  ]);
});

it("names the words of a union in their order", () => {
  expect(choices({ paid: "common-paid", open: "common-state-open" })).toEqual([
    { value: "paid", label: "Paid" },
    { value: "open", label: "Open" },
  ]);
});

it("puts things in a row", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(allOf)).toEqual(["", "a", "a and b", "a, b and c"]);
  showIn("de");
  expect(allOf(["a", "b"])).toBe("a und b");
});

it("parts a text where something stands in it that is no words", () => {
  const link = { to: "#/" };
  expect(pieces("common-done-of", { done: link, total: 1204 })).toEqual([link, " of 1,204"]);
  expect(pieces("common-done-of", { done: 3, total: link })).toEqual(["3 of ", link]);
});

import { expect, it } from "vitest";
import { readable, sources } from "../../tests/readable";

/** Literals that look like text for people but are not, or that are the same in every language. */
const EXCEPT: Record<string, string[]> = {
  "the product's name": ["Owed", "Owed {}: {}"],
  "the names of other programs": ["hledger", "beancount"],
  "names within the program": ["CommandFailure", "policy {}", "reminders"],
  "the names of standards": ["FatturaPA", "Shift_JIS"],
  "for whoever writes the program": ["the host is not started"],
};
const excepted = new Set(Object.values(EXCEPT).flat());

it("takes what people read from the catalogue", () => {
  const found = sources("src")
    .flatMap(([file, source]) => readable(file, source))
    .filter(({ text }) => !excepted.has(text))
    .map(({ file, line, text }) => `${file}:${line} ${text}`);
  expect(found, "Put it into texts/en.ftl and texts/de.ftl, and show it with t.").toEqual([]);
}, 60_000);

it.each([
  ["<p>Nothing yet</p>", ["Nothing yet"]],
  ["<p>{t('key')} · {count}</p>", []],
  ["<p>{count} of them</p>", [" of them"]],
  ["<Field label='Name' class='wide field' placeholder='EUR' />", ["Name"]],
  ["<Check hint={some ? 'sure' : t('common-ok')} />", ["sure"]],
  ["<Row does={some ? 'common-paid' : 'common-due'} />", []],
  ["<Chip text='{count} chosen' />", [" chosen"]],
  ["{#if key === 'Enter'}<b>{`${count} late`}</b>{/if}", ["{} late"]],
])("finds what is read in %j", (source, texts) => {
  expect(readable("a.svelte", source).map(({ text }) => text)).toEqual(texts);
});

it.each([
  ["const names = { open: 'Open', paid: 'runs-paid' };", ["Open"]],
  ["export const say = (n: number) => `${n} letters sent`;", ["{} letters sent"]],
  ["offer(() => [{ id: 'go.home', title: 'home!', keys: 'g h' }]);", ["home!"]],
  ["if (event.key === 'Escape') box.querySelector('thead tr')?.focus();", []],
  ["throw new Failure({ message: count > 1 ? 'not so' : null } satisfies Said);", ["not so"]],
])("finds what is read in %j", (source, texts) => {
  expect(readable("a.ts", source).map(({ text }) => text)).toEqual(texts);
});

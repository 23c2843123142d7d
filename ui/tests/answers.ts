import type { CommandName, Response } from "$/host";

const files = import.meta.glob<Record<string, unknown>>("./answers/*.json", { eager: true, import: "default" });

/**
 * Returns a command's answer from a small book that `crates/app/tests/screens.rs` fills and queries; each test gets a
 * copy. That test fails if the answer would be different today.
 */
export function answer<Name extends CommandName>(command: Name, of: string): NonNullable<Response<Name>> {
  const told = files[`./answers/${command}.json`]?.[of];
  if (told === undefined) throw new Error(`${command} told nothing of ${of}`);
  return structuredClone(told) as NonNullable<Response<Name>>;
}

/** Returns the only element of a list, or its first. */
export function first<Row>(list: readonly Row[]): Row {
  const [row] = list;
  if (row === undefined) throw new Error("the list is empty");
  return row;
}

/** Returns a text as it is found on a screen, with ordinary spaces. */
export const spaced = (text: string): string => text.replace(/\s/g, " ");

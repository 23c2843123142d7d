import type { CommandName, Response } from "$/host";

const files = import.meta.glob<Record<string, unknown>>("./answers/*.json", { eager: true, import: "default" });

/**
 * What a command answered of a small book, which `crates/app/tests/screens.rs` fills and asks; a copy for each test.
 * That test fails where the answer would be another one today.
 */
export function answer<Name extends CommandName>(command: Name, of: string): NonNullable<Response<Name>> {
  const told = files[`./answers/${command}.json`]?.[of];
  if (told === undefined) throw new Error(`${command} told nothing of ${of}`);
  return structuredClone(told) as NonNullable<Response<Name>>;
}

/** The only one of a list, or its first. */
export function first<Row>(list: readonly Row[]): Row {
  const [row] = list;
  if (row === undefined) throw new Error("the list is empty");
  return row;
}

/** A text as it is found in a screen: with every space a usual one. */
export const spaced = (text: string): string => text.replace(/\s/g, " ");

import { t, type PlainKey } from "$/texts";

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const signs: Record<string, string> = { up: "↑", down: "↓", ...(apple && { mod: "⌘", shift: "⇧" }) };
const names: Record<string, PlainKey> = {
  mod: "frame-key-ctrl",
  shift: "frame-key-shift",
  enter: "frame-key-enter",
  escape: "frame-key-escape",
  space: "frame-key-space",
};

/** Returns the keycaps to press, as labelled: `mod+shift+z` is Ctrl, Shift, Z. */
export const keyNames = (keys: string): string[] =>
  keys.split(/[ +]/).map((key) => {
    const name = names[key];
    return signs[key] ?? (name ? t(name) : keys.includes("+") ? key.toUpperCase() : key);
  });

/** Returns the stroke of an event in the registry's notation: `g`, `?`, `shift+h`, `mod+k`, `mod+shift+z`. */
export function stroke(event: KeyboardEvent): string {
  const mod = apple ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  // For punctuation, Shift is part of the character.
  const shift = event.shiftKey && (mod || /^[a-z]$/.test(key)) ? "shift+" : "";
  return `${mod ? "mod+" : ""}${shift}${key}`;
}

/** Says whether typing here enters text. */
export function typesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type)
  );
}

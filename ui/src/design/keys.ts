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

/** The caps to press, as they are written on them: `mod+shift+z` is Ctrl, Shift, Z. */
export const keyNames = (keys: string): string[] =>
  keys.split(/[ +]/).map((key) => {
    const name = names[key];
    return signs[key] ?? (name ? t(name) : keys.includes("+") ? key.toUpperCase() : key);
  });

/** The stroke of an event in the registry's spelling: `g`, `?`, `shift+h`, `mod+k`, `mod+shift+z`. */
export function stroke(event: KeyboardEvent): string {
  const mod = apple ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  // Of signs, Shift is part of which sign it is.
  const shift = event.shiftKey && (mod || /^[a-z]$/.test(key)) ? "shift+" : "";
  return `${mod ? "mod+" : ""}${shift}${key}`;
}

/** Whether what is typed here is text. */
export function typesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type)
  );
}

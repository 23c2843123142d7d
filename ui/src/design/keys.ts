const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const names: Record<string, string> = {
  mod: apple ? "⌘" : "Ctrl",
  shift: apple ? "⇧" : "Shift",
  enter: "Enter",
  escape: "Esc",
  space: "Space",
  up: "↑",
  down: "↓",
};

/** The caps to press, as they are written on them: `mod+shift+z` is Ctrl, Shift, Z. */
export function keyNames(keys: string): string[] {
  return keys.split(/[ +]/).map((key) => names[key] ?? (keys.includes("+") ? key.toUpperCase() : key));
}

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

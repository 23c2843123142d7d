import { untrack } from "svelte";
import { preferences, type IconName } from "$/design";
import { stroke, typesText } from "$/design/keys";

/** A user action. Palette, buttons, menus and the sheet of keys all read it from the registry. */
export interface Action {
  id: string;
  /** The button's label. */
  title: string;
  /** The same in a word or two, for a button in a full bar. */
  short?: string;
  /** Its heading in the sheet of keys. */
  group: string;
  /** `g a` is g, then a; `mod+k` is Ctrl or Cmd with k; `?` is the character. */
  keys?: string;
  icon?: IconName;
  /** Other words that find it in the palette. */
  words?: string;
  enabled?: () => boolean;
  run: () => void;
}

const SEQUENCE_MS = 1200;

/** The one registry of actions. The latest wins if several have the same id or keys. */
export class Actions {
  #lists = $state.raw<readonly Action[][]>([]);
  #typed = "";
  #at = 0;

  /** Adds actions; the returned function removes them. */
  add(list: Action[]): () => void {
    this.#lists = [...this.#lists, list];
    return () => (this.#lists = this.#lists.filter((other) => other !== list));
  }

  /** All actions, one per id. */
  get all(): Action[] {
    return [...new Map(this.#lists.flat().map((action) => [action.id, action])).values()];
  }

  get(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  #bound(keys: string): Action | undefined {
    return this.all.findLast((action) => action.keys === keys && action.enabled?.() !== false);
  }

  /** Runs the action of the keys; says whether there was one. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.altKey || ["Control", "Shift", "Meta", "Alt"].includes(event.key)) return false;
    const now = stroke(event);
    const combined = now.startsWith("mod+");
    const text = typesText(event.target);
    if (text && now !== "mod+k") return false;
    if (!combined && (event.ctrlKey || event.metaKey || !preferences.singleKeys || inPopup(event.target))) return false;
    const started = event.timeStamp - this.#at < SEQUENCE_MS ? this.#typed : "";
    const action = (started && this.#bound(`${started} ${now}`)) || this.#bound(now);
    this.#typed = !combined && !action ? now : "";
    this.#at = event.timeStamp;
    if (!action) return false;
    event.preventDefault();
    action.run();
    return true;
  }
}

function inPopup(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
}

export const actions = new Actions();

/** Offers actions while the component is shown. Call it during component initialisation. */
export function offer(list: () => Action[]): void {
  $effect(() => {
    const offered = list();
    return untrack(() => actions.add(offered));
  });
}

import type { IconName } from "./icons/paths";

/** An item of a menu. */
export interface MenuItem {
  title: string;
  icon?: IconName | undefined;
  keys?: string | undefined;
  disabled?: boolean;
  run: () => void;
}

import type { IconName } from "./icons/paths";

/** One line of a menu. */
export interface MenuItem {
  title: string;
  icon?: IconName | undefined;
  keys?: string | undefined;
  disabled?: boolean;
  run: () => void;
}

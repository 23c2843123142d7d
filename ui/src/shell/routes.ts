import type { Component } from "svelte";
import Aging from "$/aging/Aging.svelte";
import Bank from "$/bank/Bank.svelte";
import Calls from "$/calls/Calls.svelte";
import Customers from "$/customers/Customers.svelte";
import Import from "$/import/Import.svelte";
import Invoices from "$/invoices/Invoices.svelte";
import Messages from "$/messages/Messages.svelte";
import Reminders from "$/runs/Reminders.svelte";
import Settings from "$/settings/Settings.svelte";
import Today from "$/today/Today.svelte";
import type { IconName } from "$/design";
import type { PlainKey } from "$/texts";

export interface Route {
  path: string;
  title: PlainKey;
  icon: IconName;
  /** The letter that follows `g`. */
  letter: string;
  screen: Component;
}

/** The screens, in navigation order. */
export const routes: Route[] = [
  { path: "/", title: "common-today", icon: "today", letter: "t", screen: Today },
  { path: "/aging", title: "common-aging", icon: "aging", letter: "a", screen: Aging },
  { path: "/customers", title: "common-customers", icon: "customers", letter: "c", screen: Customers },
  { path: "/invoices", title: "common-invoices", icon: "invoices", letter: "i", screen: Invoices },
  { path: "/reminders", title: "common-reminders", icon: "reminders", letter: "r", screen: Reminders },
  { path: "/calls", title: "common-calls", icon: "phone", letter: "l", screen: Calls },
  { path: "/bank", title: "common-bank", icon: "money", letter: "b", screen: Bank },
  { path: "/messages", title: "common-messages", icon: "messages", letter: "m", screen: Messages },
  { path: "/import", title: "import-title", icon: "import", letter: "p", screen: Import },
  { path: "/settings", title: "common-settings", icon: "settings", letter: "s", screen: Settings },
];

/** Returns the screen named by the first part of a path. */
export const routeOf = (part: string | undefined): Route | undefined =>
  routes.find((route) => route.path === `/${part ?? ""}`);

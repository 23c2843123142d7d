import { asFailure, call, host, type CommandFailure } from "$/host";
import { toasts } from "$/design";
import { t } from "$/texts";

/** Returns the details needed to investigate a fault of the program. */
export function detailsOf(failure: CommandFailure): string {
  const lines = [
    `Owed ${failure.code}: ${failure.message}`,
    failure.hint,
    failure.field && t("frame-details-field", { field: failure.field }),
  ];
  return [...lines, navigator.userAgent].filter(Boolean).join("\n");
}

/** Opens the folder of the log in the system's file manager. */
export async function showLog(): Promise<void> {
  try {
    await host().openPath((await call("log.place", {})).folder);
  } catch (thrown) {
    const { message, hint } = asFailure(thrown);
    toasts.show({ text: message, hint, tone: "danger" });
  }
}

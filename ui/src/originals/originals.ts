import type { OriginalFile, OriginalOf } from "$/bindings";
import { toasts } from "$/design";
import { call, host } from "$/host";
import { t } from "$/texts";

/** Opens an original file; a browser saves it instead. */
export async function openOriginal(of: OriginalOf, { document, name }: OriginalFile): Promise<void> {
  const path = host().pathsKnown ? null : await host().saveFile(t("originals-save-title"), name);
  if (!host().pathsKnown && !path) return;
  const written = await call("originals.save", { of, document, path });
  if (host().pathsKnown) await host().openPath(written.path);
  else toasts.show({ text: t("common-saved-to", { path: written.path }) });
}

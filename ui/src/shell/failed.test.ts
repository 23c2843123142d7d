import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { toasts } from "$/design";
import { CommandFailure, useHost } from "$/host";
import { fakeHost } from "../../tests/fakeHost";
import Failed from "./Failed.svelte";

const failure = (code: CommandFailure["code"]) =>
  new CommandFailure({ code, message: "The book answered with an error.", hint: "Try again.", field: null });

it("offers the log and the details of a fault of the program, and of nothing else", async () => {
  const opened = vi.fn(() => Promise.resolve());
  useHost({ ...fakeHost({ "log.place": () => ({ folder: "/logs" }) }), openPath: opened });
  const user = userEvent.setup();
  const { rerender } = render(Failed, { failure: failure("internal") });
  await user.click(screen.getByRole("button", { name: "Copy details" }));
  expect(await navigator.clipboard.readText()).toContain("The book answered with an error.\nTry again.");
  expect(screen.getByRole("button", { name: "Copied" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show the log" }));
  expect(opened).toHaveBeenCalledWith("/logs");
  await rerender({ failure: failure("refused") });
  expect(screen.queryByRole("button")).toBeNull();
});

it("says so where the system lets nothing be copied", async () => {
  useHost(fakeHost({}));
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("denied"));
  render(Failed, { failure: failure("internal") });
  await user.click(screen.getByRole("button", { name: "Copy details" }));
  await vi.waitFor(() => expect(toasts.list.at(-1)?.text).toBe("The details could not be copied."));
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import { fakeHost } from "../../tests/fakeHost";
import type { CandidatePage } from "$/bindings";
import { useHost } from "$/host";
import { router } from "$/shell";
import { actions } from "$/shell/actions.svelte";
import Writing from "./Writing.svelte";

const everyone = answer("letters.candidates", "everyone");
const birch = first(everyone.rows.slice(1));
const hold = first(birch.against).text;

function start(customers = "1,2") {
  history.replaceState(null, "", `#/reminders?customers=${customers}`);
  const host = fakeHost({
    "letters.candidates": ({ customers }: { customers?: number[] }): CandidatePage => {
      const rows = everyone.rows.filter((row) => !customers || customers.includes(row.customer_id));
      return { ...everyone, count: rows.length, rows, ids: rows.map((row) => row.customer_id) };
    },
    "letters.preview": () => ({ pages: [], notices: [], mail_to: "", mail_subject: "", mail_text: "", mail_html: "" }),
    "messages.queue": () => answer("messages.queue", "Ash and Birch"),
    "book.info": () => null,
  });
  useHost(host);
  stop = router.start();
  render(Writing);
  return host;
}

let stop = () => {};
afterEach(() => stop());

describe("reminders by hand", () => {
  it("leave out whom something speaks against, and say so before anything is sent (R3)", async () => {
    start();
    await screen.findByText("Birch");
    actions.get("letters.mail")?.run();
    expect(await screen.findByRole("heading", { name: "Send 1 e-mail?" })).toBeTruthy();
    expect(screen.getByText(`Birch: ${hold}`)).toBeTruthy();
  });

  it("start at the customer that another screen chose, and write to nobody else", async () => {
    const host = start("2");
    await screen.findByText("1 customer selected");
    await screen.findByRole("region", { name: "Preview for Birch" });
    const shown = host.asked.filter(([name]) => name === "letters.preview").at(-1)?.[1];
    expect(shown).toMatchObject({ customer_id: 2 });
  });

  it("say so where the chosen customer has nothing overdue", async () => {
    start("9");
    await screen.findByText(/This customer has nothing overdue on this day/);
    expect(await screen.findByText("2 customers, none selected")).toBeTruthy();
    expect(actions.get("letters.save")?.enabled?.()).toBe(false);
  });

  it("go to them all the same for a reason, which is sent along", async () => {
    const host = start();
    await screen.findByText("Birch");
    actions.get("letters.next")?.run();
    await fireEvent.click(await screen.findByRole("button", { name: "Write anyway…" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Write anyway" }));
    const reason = await screen.findByLabelText<HTMLInputElement>(/Reason/);
    expect(reason.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.input(reason, { target: { value: "agreed by phone" } });
    await fireEvent.click(screen.getByRole("button", { name: "Write anyway" }));
    await screen.findByText(/Your reason: agreed by phone/);
    actions.get("letters.mail")?.run();
    await screen.findByRole("heading", { name: "Send 2 e-mails?" });
    await fireEvent.click(screen.getByRole("button", { name: "Send 2 e-mails" }));
    expect(host.asked.find(([name]) => name === "messages.queue")?.[1]).toMatchObject({
      customers: [1, 2],
      everyone: false,
      despite: [{ customer_id: 2, reason: "agreed by phone" }],
    });
  });
});

import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { answer } from "../../tests/answers";
import { fakeHost } from "../../tests/fakeHost";
import { toasts } from "$/design";
import { useHost } from "$/host";
import Accounts from "./Accounts.svelte";

const known = answer("settings.accounts", "the book");

function start() {
  const host = fakeHost({
    "settings.accounts": () => known,
    "settings.save_account": () => ({ id: 3 }),
    "settings.remove_account": () => ({}),
    "book.info": () => answer("book.info", "the book"),
  });
  useHost(host);
  render(Accounts);
  return host;
}

beforeEach(() => (toasts.list = []));

it("lists the ways to pay as people write them", async () => {
  start();
  expect(await screen.findByText("20-20-15 55555555")).toBeTruthy();
  expect(screen.getByText("DE89 3704 0044 0532 0130 00")).toBeTruthy();
});

it("asks for what the form has, and sends the way to pay as it was seen", async () => {
  const host = start();
  await userEvent.click(await screen.findByLabelText("Change 20-20-15 55555555"));
  expect(screen.queryByLabelText("IBAN")).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>("Sort code").value).toBe("20-20-15");
  await userEvent.type(screen.getByLabelText("Bank name"), "Quay Bank{Enter}");
  const sent = () => host.asked.find(([name]) => name === "settings.save_account")?.[1];
  await vi.waitFor(() => expect(sent()).toBeTruthy());
  const seen = known[1]?.form;
  expect(sent()).toEqual({ id: known[1]?.id, form: { ...seen, bank_name: "Quay Bank" }, seen });
});

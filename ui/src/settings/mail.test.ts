import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { answer } from "../../tests/answers";
import { fakeHost } from "../../tests/fakeHost";
import type { MailForm, MailPreset, Settings } from "$/bindings";
import { CommandFailure, useHost } from "$/host";
import Mail from "./Mail.svelte";

const settings = answer("settings.get", "the book");
const registered: MailForm = {
  host: "smtp.office365.com",
  port: 587,
  security: "starttls",
  user: "office@harbour.example",
  from_name: "Harbour",
  from_address: "office@harbour.example",
  reply_to: "",
  allow_plain: false,
  ca_file: "",
  sign_in: "oauth",
  provider: "microsoft",
  client_id: "4711",
  tenant: "harbour.example",
  authorize_url: "",
  token_url: "",
  scopes: "",
};
const preset: MailPreset = {
  name: "GMX",
  host: "mail.gmx.net",
  port: 465,
  security: "tls",
  user: "anna@gmx.de",
  sign_in: "password",
  provider: "",
  tenant: "",
  note: "These are the usual settings of GMX.",
};

function start(of: Partial<Settings>, answers: Parameters<typeof fakeHost>[0]) {
  const opened = vi.fn(() => Promise.resolve());
  const host = { ...fakeHost({ "book.info": () => null, ...answers }), openAddress: opened };
  useHost(host);
  const onsaved = vi.fn();
  render(Mail, { settings: { ...settings, ...of }, onsaved });
  return { host, opened, onsaved };
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe("the e-mail account", () => {
  it("signs in at the provider: opens its page, waits, and asks again how things are", async () => {
    const { host, opened, onsaved } = start(
      { mail: registered, password: "none", password_note: "Nobody is signed in." },
      {
        "settings.sign_in": () => ({ address: "https://login.example/authorize" }),
        "settings.sign_in_wait": () => ({ user: registered.user, token: null }),
      },
    );
    expect(screen.getByText("Nobody is signed in.")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Sign in…" }));
    await waitFor(() => expect(onsaved).toHaveBeenCalled());
    expect(opened).toHaveBeenCalledWith("https://login.example/authorize");
    expect(host.asked.map(([name]) => name)).toEqual(["settings.sign_in", "settings.sign_in_wait"]);
    expect(host.asked[0]?.[1]).toEqual({ form: registered, client_secret: null });
  });

  it("says why a sign-in came to nothing", async () => {
    const refused = { code: "mail", message: "login.example did not grant it.", hint: "Sign in again.", field: null };
    start(
      { mail: registered, password: "none", password_note: "Nobody is signed in." },
      {
        "settings.sign_in": () => ({ address: "https://login.example/authorize" }),
        "settings.sign_in_wait": () => Promise.reject(new CommandFailure(refused as never)),
      },
    );
    await fireEvent.click(screen.getByRole("button", { name: "Sign in…" }));
    await screen.findByText("login.example did not grant it.");
  });

  // Last, because what was typed outlives the screen.
  it("is filled in for the address of a known provider, and says whose settings these are", async () => {
    start({ mail: null }, { "settings.mail_preset": () => preset });
    await fireEvent.input(screen.getByLabelText("Address"), { target: { value: "anna@gmx.de" } });
    await fireEvent.change(screen.getByLabelText("Address"));
    await screen.findByText(preset.note);
    expect([value("Mail server"), value("Port"), value("User")]).toEqual(["mail.gmx.net", "465", "anna@gmx.de"]);
  });
});

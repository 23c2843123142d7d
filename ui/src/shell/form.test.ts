import { expect, it } from "vitest";
import { CommandFailure } from "$/host";
import { Form } from "./form.svelte";

it("finds a failure at its field, also where the request holds the field inside of others", () => {
  const form = new Form();
  form.failure = new CommandFailure({
    code: "invalid",
    message: "“0” is too small.",
    hint: null,
    field: "datev.client",
  });
  expect(form.at("client")).toBe("“0” is too small.");
  expect(form.at("ent")).toBeNull();
  expect(form.besides(["client"])).toBeNull();
  expect(form.besides(["consultant"])?.message).toBe("“0” is too small.");
});

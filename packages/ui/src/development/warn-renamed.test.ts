import { afterEach, expect, it, vi } from "vitest";
import { warnRenamed } from "./warn-renamed.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  said.mockClear();
  vi.unstubAllEnvs();
});

it("names the new name of an old one, once", () => {
  const props = { view: undefined, adapter: {} };
  for (const _ of [1, 2]) warnRenamed("Gate", props, { view: "initialData", values: "x" });
  expect(said).toHaveBeenCalledTimes(1);
  expect(said.mock.calls[0]?.[0]).toMatch(/`view` of Gate .*`initialData`/);
});

it("says nothing in production, nor in a browser without a bundler", () => {
  vi.stubEnv("NODE_ENV", "production");
  warnRenamed("Form", { values: 1 }, { values: "defaultValues" });
  vi.unstubAllEnvs();
  vi.stubGlobal("process", undefined);
  warnRenamed("Form", { values: 1 }, { values: "defaultValues" });
  vi.unstubAllGlobals();
  expect(said).not.toHaveBeenCalled();
});

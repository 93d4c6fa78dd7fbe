import { EMPTY_GATE } from "@sallyport/schema";
import { expect, it } from "vitest";
import { planAskAgain } from "../agreements.ts";
import { createHttpAdapters } from "../http.ts";

// Agreements of the wrong shape, as a broken server would send them.

const agreements = {
  gate: EMPTY_GATE,
  gateFingerprint: "f",
  asOf: "2026-01-01T00:00:00.000Z",
  agreed: [
    {
      fingerprint: "e",
      gate: EMPTY_GATE,
      current: false,
      firstAskedAt: "2026-01-01T00:00:00.000Z",
      lastAskedAt: "2026-01-01T00:00:00.000Z",
      accepted: 2,
      pending: 1,
    },
  ],
  granted: { accepted: 0, pending: 0 },
  decided: { rejected: 0, reset: 0 },
};
const settingsOver = (answer: unknown) =>
  createHttpAdapters({
    endpoint: "https://hub.example",
    repo: { type: "dataset", id: "acme/voices" },
    routes: "sallyport",
    fetch: async () => Response.json(answer),
  }).settings;
const [version] = agreements.agreed;

it("agreements are read as they should be", async () => {
  expect(await settingsOver(agreements).agreements()).toEqual(agreements);
});

it.each<[string, object]>([
  ["no gate", { gate: null }],
  ["a gate without fields", { gate: { ...EMPTY_GATE, fields: undefined } }],
  ["no fingerprint", { gateFingerprint: 7 }],
  ["no moment", { asOf: undefined }],
  ["an object for a list", { agreed: {} }],
  ["a text for a version", { agreed: ["e"] }],
  ["a version of nobody knows when", { agreed: [{ ...version, lastAskedAt: null }] }],
  ["less than nobody", { agreed: [{ ...version, accepted: -1 }] }],
  ["half a person", { granted: { accepted: 0.5, pending: 0 } }],
  ["no numbers", { decided: undefined }],
])("agreements with %s are malformed", async (_, change) => {
  await expect(settingsOver({ ...agreements, ...change }).agreements()).rejects.toMatchObject({
    code: "malformed",
  });
});

it.each([[[]], [null], [{ ...EMPTY_GATE, prompt: 7 }]])(
  "an earlier gate that is %j is not kept",
  async (gate) => {
    const read = await settingsOver({ ...agreements, agreed: [{ ...version, gate }] }).agreements();
    expect(read.agreed[0]).not.toHaveProperty("gate");
  },
);

it("asking again that never comes to an end does, and says how many were asked", async () => {
  const plan = planAskAgain(agreements, "all");
  const answer = { asked: { accepted: 1, pending: 0 }, next: "here" };
  expect(await settingsOver(answer).askAgain(plan)).toMatchObject({
    asked: { accepted: 2, pending: 0 },
    missed: 1,
    error: { code: "malformed" },
  });
});

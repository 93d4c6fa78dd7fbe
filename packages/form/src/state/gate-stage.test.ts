import type { GateView } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { type GateSituation, gateStage } from "./gate-stage.ts";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: "f",
  approvalMode: "manual",
  visitor: { id: "1", username: "ada", fullname: "Ada" },
  status: "none",
};
const { requester } = createMemoryAdapters({ gate });
const elsewhere = {
  ...requester,
  requestUrl: "https://hub.example/acme/voices",
  capabilities: { ...requester.capabilities, submit: false },
};
const situation: GateSituation = {
  view,
  unreachable: false,
  answered: true,
  adapter: requester,
  preview: false,
};

describe("a gate's stage", () => {
  it.each<[string, Partial<GateSituation>]>([
    ["loading", { view: undefined }],
    ["unreachable", { view: undefined, unreachable: true }],
    ["open", { view: { ...view, gated: false } }],
    ["asked", { view: { ...view, status: "pending" } }],
    ["asked", { view: { ...view, status: "accepted" } }],
    ["asked", { view: { ...view, status: "rejected", closed: "region" } }],
    ["closed", { view: { ...view, closed: "region" } }],
    ["closed", { view: { ...view, closed: "card-errors", visitor: null } }],
    ["asking", { view: { ...view, closed: "card-errors" }, preview: true }],
    ["elsewhere", { adapter: elsewhere }],
    ["elsewhere", { adapter: elsewhere, view: { ...view, visitor: null } }],
    ["asking", { adapter: elsewhere, answered: false }],
    ["signed-out", { view: { ...view, visitor: null } }],
    ["asking", {}],
    ["asking", { view: { ...view, status: "reset" } }],
    ["asking", { adapter: undefined }],
  ])("is %s for %j", (stage, differs) => {
    expect(gateStage({ ...situation, ...differs })).toBe(stage);
  });
});

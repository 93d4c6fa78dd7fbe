import { describe, it } from "vitest";
import { OWNER } from "../conformance/scene.ts";
import { createMemoryAdapters } from "../memory.ts";
import { describeAdapters } from "../testing.ts";

describeAdapters({ describe, it }, "the memory adapters", async (scene) => {
  const { gate, earlierGates, requests, people, organization } = scene;
  return createMemoryAdapters({
    gate,
    ...(earlierGates && { earlierGates }),
    requests,
    people,
    organizations: [organization],
    reviewer: OWNER,
    settings: { gated: scene.gated },
    now: Date.UTC(2026, 0, 10),
    mailIn: 15_000,
  });
});

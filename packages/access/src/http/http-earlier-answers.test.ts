import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { createHttpAdapters } from "../http.ts";

const { gate } = parseGate({
  extra_gated_fields: { Why: "text", Company: "text", "I agree": "checkbox" },
});

const load = (answers: unknown, status = "reset") =>
  createHttpAdapters({
    endpoint: "https://hub.example",
    repo: { type: "dataset", id: "acme/voices" },
    routes: "sallyport",
    fetch: async (input) =>
      Response.json(
        String(input instanceof Request ? input.url : input).includes("/me?")
          ? { visitor: null, status, answers }
          : {
              repo: { type: "dataset", id: "acme/voices" },
              gated: true,
              gate,
              gateFingerprint: "now",
              approvalMode: "auto",
            },
      ),
  }).requester.load();

describe("a visitor's earlier answers", () => {
  it("stand under the ids of the gate that came beside them, whatever gate they were told for", async () => {
    const view = await load([
      ["Company", "Acme"],
      ["Gone", "x"],
    ]);
    expect(view.earlierAnswers).toEqual({ f1: "Acme" });
    expect(view).not.toHaveProperty("answers");
  });

  it("hold no ticked box, whatever a service says", async () => {
    expect((await load([["I agree", "on"]])).earlierAnswers).toEqual({});
  });

  it("are none but in reset, and none where nothing is told", async () => {
    expect(await load([["Company", "Acme"]], "accepted")).not.toHaveProperty("earlierAnswers");
    expect(await load(undefined)).not.toHaveProperty("earlierAnswers");
    expect(await load(null)).not.toHaveProperty("earlierAnswers");
  });

  it.each([["Acme"], [{}], [[["Company"]]], [[[7, "Acme"]]]])(
    "in the wrong shape (%j) are malformed",
    async (answers) => {
      await expect(load(answers)).rejects.toMatchObject({ code: "malformed" });
    },
  );
});

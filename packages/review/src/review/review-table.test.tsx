import type { AccessRequest } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const network = vi.hoisted(() => ({ online: false }));
vi.mock("../table/table.ts", (original) => {
  if (!network.online) throw new Error("Failed to fetch dynamically imported module");
  return original();
});

const WIDE = Object.assign(new EventTarget(), { matches: true });
beforeEach(() => {
  window.matchMedia = () => WIDE as MediaQueryList; // all of it that is asked for
});
afterEach(() => Reflect.deleteProperty(window, "matchMedia"));

it("a table that cannot be loaded leaves its rows as cards, and is tried again", async () => {
  const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
  const ada: AccessRequest = {
    user: { id: "u1", username: "ada", fullname: "Ada" },
    status: "pending",
    requestedAt: "2026-01-01T00:00:00Z",
    answers: [["Company", "Acme"]],
  };
  const { review } = createMemoryAdapters({ gate, requests: [ada] });
  render(<ReviewPanel adapter={review} gate={gate} layout="table" />);
  await screen.findByText("Couldn’t load this part.");
  expect(screen.getByRole("row", { name: "Ada" })).toBeDefined();
  expect(screen.queryByRole("columnheader")).toBeNull();
  network.online = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("columnheader", { name: "Company" })).toBeDefined();
  expect(screen.queryByText("Couldn’t load this part.")).toBeNull();
});

describe("a table of a group", () => {
  const { gate } = parseGate({ extra_gated_fields: { Company: "text", Use: "text" } });
  const { gate: other } = parseGate({ extra_gated_fields: { Use: "text", Grant: "text" } });
  const person = (id: string, rest: Partial<AccessRequest>): AccessRequest => ({
    user: { id, username: id, fullname: id.toUpperCase() },
    status: "pending",
    requestedAt: "2026-01-01T00:00:00Z",
    answers: [],
    ...rest,
  });
  const songs = { type: "dataset", id: "acme/songs" } as const;
  const REQUESTS = [
    person("ada", { answers: [["Company", "Acme"]], gateFingerprint: gateFingerprint(gate) }),
    person("ben", {
      answers: [["Grant", "H-1"]],
      gateFingerprint: gateFingerprint(other),
      formRepo: songs,
    }),
    person("cleo", { neverAsked: true }),
  ];
  const show = (layout: "table" | "cards"): void => {
    network.online = true;
    const { review } = createMemoryAdapters({ gate, earlierGates: [other], requests: REQUESTS });
    const fingerprint = gateFingerprint(gate);
    render(
      <ReviewPanel adapter={review} gate={gate} gateFingerprint={fingerprint} layout={layout} />,
    );
  };

  it("has the questions of each form, and no time of asking for someone who has not", async () => {
    show("table");
    await screen.findByRole("columnheader", { name: "Grant" });
    const heads = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
    expect(heads.slice(3, 6)).toEqual(["Company", "Use", "Grant"]);
    const cells = within(screen.getByRole("row", { name: "BEN" })).getAllByRole("gridcell");
    expect(cells.slice(3, 6).map(({ textContent }) => textContent)).toEqual(["–", "–", "H-1"]);
    const never = within(screen.getByRole("row", { name: "CLEO" })).getAllByRole("gridcell");
    expect(never[2]?.textContent).toBe("–");
  });

  it("says whose form was answered, and not that it was an earlier version", async () => {
    show("cards");
    const ben = await screen.findByRole("row", { name: "BEN" });
    expect(within(ben).getByText(/Answered the form for/).textContent).toContain("acme/songs");
    expect(screen.queryByText(/earlier version/)).toBeNull();
    const cleo = screen.getByRole("row", { name: "CLEO" });
    expect(within(cleo).getByText("Given access without a request")).toBeDefined();
    expect(within(cleo).queryByText(/^Requested/)).toBeNull();
  });
});

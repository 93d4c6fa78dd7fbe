import type { AccessRequest } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ReviewPanel } from "./review-panel.tsx";

const network = vi.hoisted(() => ({ online: false }));
vi.mock("../table/table.ts", (original) => {
  if (!network.online) throw new Error("Failed to fetch dynamically imported module");
  return original();
});

it("a table that cannot be loaded leaves its rows as cards, and is tried again", async () => {
  const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
  const ada: AccessRequest = {
    user: { id: "u1", username: "ada", fullname: "Ada" },
    status: "pending",
    requestedAt: "2026-01-01T00:00:00Z",
    answers: [["Company", "Acme"]],
  };
  const { review } = createMemoryAdapters({ gate, requests: [ada] });
  const wide = Object.assign(new EventTarget(), { matches: true });
  window.matchMedia = () => wide as MediaQueryList; // all of it that is asked for
  render(<ReviewPanel adapter={review} gate={gate} layout="table" />);
  await screen.findByText("This part could not be loaded.");
  expect(screen.getByRole("row", { name: "Ada" })).toBeDefined();
  expect(screen.queryByRole("columnheader")).toBeNull();
  network.online = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("columnheader", { name: "Company" })).toBeDefined();
  expect(screen.queryByText("This part could not be loaded.")).toBeNull();
  Reflect.deleteProperty(window, "matchMedia");
});

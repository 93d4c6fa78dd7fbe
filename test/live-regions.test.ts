// @vitest-environment jsdom
import { createElement, type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { watchLiveRegions } from "../.config/live-regions.ts";

const status = (props: object, ...children: readonly ReactNode[]) =>
  createElement("p", { role: "status", ...props }, ...children);

function Filled({ words }: { readonly words: string }): ReactNode {
  const [shown, setShown] = useState("");
  useEffect(() => setShown(words), [words]);
  return status({}, shown);
}

function FilledInTheSameTurn(): ReactNode {
  const [shown, setShown] = useState("");
  useLayoutEffect(() => setShown("Saved"), []);
  return status({}, shown);
}

/** What the watch says of what is mounted. */
async function faultsOf(content: ReactNode): Promise<readonly string[]> {
  const faults = watchLiveRegions(document, (region) => region.matches(".known"));
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  flushSync(() => root.render(content));
  await new Promise((done) => setTimeout(done, 50));
  const found = faults();
  root.unmount();
  container.remove();
  return found.map((fault) => fault.replace(/:.*/s, ""));
}

it.each([
  ["is mounted with its text", status({}, "Loading")],
  ["is mounted with its text", createElement("div", {}, status({}, "Loading"))],
  ["is mounted with its text", createElement("p", { "aria-live": "polite" }, "Loading")],
  ["has a control in it", status({}, createElement("a", { href: "#a" }))],
  [
    "has a control in it",
    createElement("ul", { "aria-live": "polite" }, createElement("button", { type: "button" })),
  ],
])("a live region that %s is found", async (fault, content) => {
  expect(await faultsOf(content)).toEqual([fault]);
});

it.each([
  ["is filled after it came", createElement(Filled, { words: "Saved" })],
  ["is filled in the turn it came in", createElement(FilledInTheSameTurn)],
  ["is an alert, which speaks as it comes", createElement("p", { role: "alert" }, "Failed")],
  ["is known", status({ className: "known" }, "Loading")],
])("a live region that %s is not", async (_, content) => {
  expect(await faultsOf(content)).toEqual([]);
});

it("a server's region is read as a page", async () => {
  const faults = watchLiveRegions(document, () => false);
  document.body.innerHTML = "<p role=status>Waiting</p>";
  await new Promise((done) => setTimeout(done, 0));
  expect(faults()).toEqual([]);
});

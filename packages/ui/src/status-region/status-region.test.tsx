import { act, render, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { describePart } from "../testing.ts";
import { StatusRegion } from "./status-region.tsx";

describePart("StatusRegion", {
  render: (props) => <StatusRegion {...props} />,
  noChild: "its content is held back at first; it has a tag",
});

it("is mounted empty, and filled right after", async () => {
  const seen: (string | null)[] = [];
  const watch = (element: HTMLElement | null): void =>
    void (element && seen.push(element.innerHTML));
  render(
    <StatusRegion tag="span" ref={watch}>
      Loading
    </StatusRegion>,
  );
  expect(seen).toEqual([""]);
  expect(screen.getByRole("status").outerHTML).toBe('<span role="status">Loading</span>');
});

it("is filled in a server's HTML, and stays so while it is taken over", async () => {
  const status = <StatusRegion>Waiting</StatusRegion>;
  const html = renderToString(status);
  expect(html).toBe('<p role="status">Waiting</p>');
  document.body.innerHTML = html;
  // As a page is there before its script.
  await Promise.resolve();
  const changes = new MutationObserver(() => {});
  changes.observe(document.body, { subtree: true, childList: true, characterData: true });
  await act(async () => void hydrateRoot(document.body, status));
  expect(changes.takeRecords()).toEqual([]);
  expect(document.body.innerHTML).toBe(html);
});

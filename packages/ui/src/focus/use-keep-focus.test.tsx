import { act, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { focusNearest } from "./focus-nearest.ts";
import { focusBox, type MoveFocus } from "./keep-focus.ts";
import { useKeepFocus } from "./use-keep-focus.ts";

function Box(props: { readonly move: MoveFocus; readonly children: ReactNode }): ReactElement {
  return (
    <section ref={useKeepFocus(props.move)} tabIndex={-1} aria-label="Box">
      {props.children}
    </section>
  );
}

/** Shows a box with a button in a row, focuses the button, and takes it away. */
function lose(move: MoveFocus, after: ReactNode, before: ReactNode = after) {
  const row = (button: boolean, rest: ReactNode) => (
    <>
      <button type="button">Elsewhere</button>
      <Box move={move}>
        <a href="#first">First</a>
        <div>{button && <button type="button">Save</button>}</div>
        {rest}
      </Box>
    </>
  );
  const { rerender, unmount } = render(row(true, before));
  screen.getByRole("button", { name: "Save" }).focus();
  return { remove: () => rerender(row(false, after)), unmount };
}
const focused = (): Element | null => document.activeElement;
/** Long enough for focus to be moved. */
const settle = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, 20)));

it("gives focus to the nearest control when the one that had it is removed", async () => {
  const { remove } = lose(
    focusNearest,
    <fieldset>
      <input type="radio" name="a" aria-label="Off" />
      <input type="radio" name="a" aria-label="On" defaultChecked />
    </fieldset>,
  );
  remove();
  await waitFor(() => expect(focused()).toBe(screen.getByRole("radio", { name: "On" })));
});

it("gives focus to the box, or where a function puts it", async () => {
  const { remove } = lose(focusBox, null);
  remove();
  await waitFor(() => expect(focused()).toBe(screen.getByRole("region", { name: "Box" })));

  const move = vi.fn((path: readonly Element[]) => path.map(({ tagName }) => tagName));
  document.body.replaceChildren();
  lose(move, null).remove();
  await waitFor(() => expect(move.mock.results[0]?.value).toEqual(["BUTTON", "DIV", "SECTION"]));
});

it("leaves focus to what came in its place and takes it", async () => {
  const move = vi.fn();
  // biome-ignore lint/a11y/noAutofocus: it takes focus as it comes
  const { remove } = lose(move, <input aria-label="Next" autoFocus />, null);
  remove();
  expect(focused()).toBe(screen.getByRole("textbox"));
  await settle();
  expect(move).not.toHaveBeenCalled();
});

it("leaves focus to what takes it right after it came", async () => {
  const move = vi.fn();
  const { remove } = lose(move, <input aria-label="Next" />, null);
  remove();
  // As an effect does, after what was removed is noticed.
  await Promise.resolve();
  screen.getByRole("textbox").focus();
  await settle();
  expect(move).not.toHaveBeenCalled();
});

it.each([
  ["to something else on the page", () => screen.getByText("Elsewhere").focus()],
  ["to nothing", () => screen.getByText("Save").blur()],
])("leaves focus that had left %s before", async (_, leave) => {
  const { remove } = lose(focusBox, null);
  leave();
  const before = focused();
  await settle();
  remove();
  await settle();
  expect(focused()).toBe(before);
});

it("keeps focus also where the window has lost it in between", async () => {
  const { remove } = lose(focusBox, null);
  // A browser says so when another window comes to the front; the element stays the active one.
  screen.getByText("Save").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await settle();
  remove();
  await waitFor(() => expect(focused()).toBe(screen.getByRole("region", { name: "Box" })));
});

it("ends with the box", async () => {
  const move = vi.fn();
  const { remove, unmount } = lose(move, null);
  remove();
  unmount();
  await settle();
  expect(move).not.toHaveBeenCalled();
});

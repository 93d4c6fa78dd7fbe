import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { searchCountries } from "../countries/search-countries.ts";
import { ENGLISH_COUNTRY_NAMES as names, sortedCountries } from "../country-names.ts";
import { Combobox } from "./combobox.tsx";

const codes = sortedCountries(names, "en");
const find = (text: string): readonly string[] => searchCountries(text, codes, names);
const chosen = vi.fn<(value: string) => void>();
const box = (): HTMLInputElement => screen.getByRole("combobox");
const options = (): readonly string[] =>
  screen.queryAllByRole("option").map((option) => option.textContent);
const active = (): string =>
  document.getElementById(box().getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";

function Countries({ first = "" }: { readonly first?: string }): ReactElement {
  const [value, setValue] = useState(first);
  return (
    <>
      <label id="label" htmlFor="box">
        Country
      </label>
      <Combobox
        id="box"
        aria-labelledby="label"
        value={value}
        onValueChange={(next) => {
          chosen(next);
          setValue(next);
        }}
        itemToString={(code) => names[code] ?? ""}
        find={find}
        placeholder=""
        noMatch="None"
        toggleLabel="Show all"
      />
      <button type="button">Next</button>
    </>
  );
}

beforeAll(() => {
  // What a popover asks of a browser, and jsdom has not.
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
});
afterEach(() => {
  chosen.mockClear();
  vi.unstubAllGlobals();
});

describe("a combobox", () => {
  it("has a name, a list that it controls, and an active option", async () => {
    render(<Countries />);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Country" }));
    expect(box().getAttribute("aria-expanded")).toBe("false");
    expect(box().hasAttribute("aria-controls")).toBe(false);
    await user.keyboard("{ArrowDown}");
    expect(box().getAttribute("aria-expanded")).toBe("true");
    expect(box().getAttribute("aria-controls")).toBe(screen.getByRole("listbox").id);
    expect(active()).toBe("Afghanistan");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(box().value).toBe("Åland Islands");
    expect(box().getAttribute("aria-expanded")).toBe("false");
    expect(chosen).toHaveBeenLastCalledWith("AX");
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Next" }));
  });

  it("adds nothing to the page's tab stops while it is closed", async () => {
    render(<Countries />);
    const user = userEvent.setup();
    const stops: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      await user.tab();
      stops.push(document.activeElement?.tagName);
    }
    expect(stops).toEqual(["INPUT", "BUTTON", "BODY"]);
  });

  it("chooses what the last key found, however soon Enter comes", async () => {
    render(<Countries />);
    box().focus();
    fireEvent.change(box(), { target: { value: "g" } });
    expect(options()[0]).toBe("Gabon");
    // As a browser on a busy machine: two events, and no time between them.
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
    type(box(), "germ");
    await Promise.resolve();
    box().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    await vi.waitFor(() => expect(chosen).toHaveBeenLastCalledWith("DE"));
    expect(box().value).toBe("Germany");
  });

  it("takes a part of a name back when it is left, though its list was closed before", async () => {
    render(<Countries first="FR" />);
    const user = userEvent.setup();
    await user.clear(box());
    await user.type(box(), "unit{Escape}");
    await user.tab();
    expect(box().value).toBe("");
    await user.type(box(), "Japan{Escape}");
    await user.tab();
    expect(box().value).toBe("Japan");
    expect(chosen).toHaveBeenLastCalledWith("JP");
    await user.type(box(), "xyz{Enter}");
    await user.tab();
    expect(box().value).toBe("Japan");
  });

  it("lets Enter send a form with what is shown alone", async () => {
    const send = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
    render(
      <form onSubmit={send}>
        <Countries first="FR" />
        <button type="submit">Send</button>
      </form>,
    );
    const user = userEvent.setup();
    await user.clear(box());
    await user.type(box(), "Japan{Escape}{Enter}");
    expect(chosen).toHaveBeenLastCalledWith("JP");
    expect(send).toHaveBeenCalledTimes(1);
    await user.type(box(), " unit{Escape}{Enter}");
    expect(box().value).toBe("Japan");
    expect(send).toHaveBeenCalledTimes(1);
    await user.keyboard("{Enter}");
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("takes what a browser fills in without opening, and leaves focus where it is", () => {
    render(<Countries />);
    screen.getByRole("button", { name: "Next" }).focus();
    fireEvent.change(box(), { target: { value: "Germany" } });
    expect(chosen).toHaveBeenLastCalledWith("DE");
    expect(options()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Next" }));
    fireEvent.change(box(), { target: { value: "Nowhere" } });
    expect(box().value).toBe("Germany");
  });

  it.each([
    ["while it composes", { isComposing: true }],
    ["that ends it, as Safari sends it", { keyCode: 229 }],
  ])("leaves an input method's key alone: one %s", (_, composing) => {
    const send = vi.fn();
    render(
      <form onSubmit={send}>
        <Countries first="FR" />
      </form>,
    );
    box().focus();
    fireEvent.keyDown(box(), { key: "Escape", ...composing });
    expect(box().value).toBe("France");
    fireEvent.change(box(), { target: { value: "germ" } });
    fireEvent.keyDown(box(), { key: "Escape", ...composing });
    fireEvent.keyDown(box(), { key: "ArrowDown", ...composing });
    fireEvent.keyDown(box(), { key: "Enter", ...composing });
    expect(options()[0]).toBe("Germany");
    expect(active()).toBe("Germany");
    expect(box().value).toBe("germ");
    expect(chosen).not.toHaveBeenCalled();
    expect(send).not.toHaveBeenCalled();
  });

  it("shows everything again when it is opened again, the chosen one active", async () => {
    render(<Countries />);
    const user = userEvent.setup();
    await user.type(box(), "germ{Enter}");
    await user.keyboard("{ArrowDown}");
    expect(options().length).toBeGreaterThan(10);
    expect(active()).toBe("Germany");
  });
});

/** A key's work without any of the testing library's waiting. */
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

import { act, cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { createElement, type HTMLAttributes, type ReactElement, type RefCallback } from "react";
import { describe, expect, it, vi } from "vitest";

/** What a part is given. */
export interface TestedProps extends HTMLAttributes<HTMLElement> {
  readonly "data-conformance": string;
  readonly ref?: RefCallback<HTMLElement>;
  readonly asChild?: boolean;
}

export interface PartConformance {
  /** The part with these properties, within all that it needs. */
  readonly render: (props: TestedProps) => ReactElement;
  /** Classes that it has besides what a host gives: its slot's, and those of a provider's `classNames`. */
  readonly classes?: readonly string[];
  /** A handler of the part's own, which a host's `preventDefault` stops. Gives whether it has run. */
  readonly stops?: { readonly event: "click" | "keyDown" | "submit"; readonly ran: () => boolean };
  /** Why it does not take `asChild`, in words. */
  readonly noChild?: string;
}

const EVENTS = { onClick: "click", onKeyDown: "keyDown", onFocus: "focusIn" } as const;

/**
 * What every exported part keeps to: it is one element, which takes a host's ref, attributes, classes and
 * handlers, and is the host's element with `asChild`.
 */
export function describePart(name: string, part: PartConformance): void {
  const { classes = [], stops, noChild } = part;

  describe(`${name}, as every part`, () => {
    it("is one element, which the ref is given", async () => {
      const ref = vi.fn();
      const element = await show(part.render({ ...MARK, ref }));
      expect(ref.mock.lastCall).toEqual([element]);
    });

    it("has the attributes of the host", async () => {
      const own = { id: "its-id", lang: "la", "aria-description": "Words", style: { order: 7 } };
      const element = await show(part.render({ ...MARK, ...own }));
      const { id, lang, ariaDescription, style } = attributesOf(element);
      expect([id, lang, ariaDescription, style]).toEqual(["its-id", "la", "Words", "7"]);
    });

    it("has its classes and the host's", async () => {
      const element = await show(part.render({ ...MARK, className: "of-host" }));
      expect([...element.classList]).toEqual(expect.arrayContaining([...classes, "of-host"]));
    });

    it.each(Object.entries(EVENTS))("calls %s of the host", async (handler, event) => {
      const called = vi.fn(prevent);
      const element = await show(part.render({ ...MARK, [handler]: called }));
      // Some have focus from the first.
      called.mockClear();
      act(() => void fireEvent[event](element));
      expect(called).toHaveBeenCalledTimes(1);
    });

    if (stops) {
      const handler = `on${stops.event[0]?.toUpperCase()}${stops.event.slice(1)}`;
      it("leaves what it does itself undone where the host's handler prevents it", async () => {
        const element = await show(part.render({ ...MARK, [handler]: prevent }));
        act(() => void fireEvent[stops.event](element));
        expect(stops.ran()).toBe(false);
      });
      it("does what it does itself after the host's handler", async () => {
        const element = await show(part.render({ ...MARK, [handler]: () => {} }));
        act(() => void fireEvent[stops.event](element));
        expect(stops.ran()).toBe(true);
      });
    }

    it.skipIf(noChild)(
      `is the host's element with asChild${noChild ? `: ${noChild}` : ""}`,
      async () => {
        const tag = (await show(part.render(MARK))).localName;
        cleanup();
        const [outer, inner] = [vi.fn(), vi.fn()];
        const [onClick, onChildClick] = [vi.fn(prevent), vi.fn(prevent)];
        const element = await show(
          part.render({
            ...{ ...MARK, asChild: true, ref: outer, className: "of-host", onClick },
            children: createElement(tag, {
              ...{ "data-child": "", className: "of-child", ref: inner, onClick: onChildClick },
            }),
          }),
        );
        expect(element.hasAttribute("data-child")).toBe(true);
        expect([...element.classList]).toEqual(
          expect.arrayContaining([...classes, "of-host", "of-child"]),
        );
        expect(outer.mock.lastCall).toEqual([element]);
        expect(inner.mock.lastCall).toEqual([element]);
        act(() => void fireEvent.click(element));
        expect(onClick).toHaveBeenCalledTimes(1);
        expect(onChildClick).toHaveBeenCalledTimes(1);
      },
    );
  });
}

const MARK = { "data-conformance": "" };

/** Jsdom cannot follow links or send forms. */
const prevent = (event: { preventDefault(): void }): void => event.preventDefault();

/** The one element of what is rendered that has the mark. */
async function show(content: ReactElement): Promise<HTMLElement> {
  render(content);
  return waitFor(() => {
    const found = document.querySelectorAll<HTMLElement>("[data-conformance]");
    expect(found).toHaveLength(1);
    return found[0] as HTMLElement; // there is one
  });
}

function attributesOf(element: HTMLElement) {
  const ariaDescription = element.getAttribute("aria-description");
  return { id: element.id, lang: element.lang, ariaDescription, style: element.style.order };
}

import { render, screen } from "@testing-library/react";
import { createRef, type ReactElement, type Ref, StrictMode, useLayoutEffect } from "react";
import { expect, it, vi } from "vitest";
import { useComposedRefs } from "./use-composed-refs.ts";
import { useEvent } from "./use-event.ts";

function Composed(props: { readonly refs: readonly (Ref<Element> | undefined)[] }): ReactElement {
  return <p ref={useComposedRefs(...props.refs)}>Text</p>;
}

it("sets every ref with the element, and takes it back", () => {
  const object = createRef<Element>();
  const callback = vi.fn();
  const { rerender, unmount } = render(<Composed refs={[object, undefined, callback]} />);
  const element = screen.getByText("Text");
  expect(object.current).toBe(element);
  rerender(<Composed refs={[object, undefined, callback]} />);
  expect(callback.mock.calls).toEqual([[element]]);
  unmount();
  expect(object.current).toBeNull();
  expect(callback.mock.calls).toEqual([[element], [null]]);
});

it("calls the cleanup of a ref that has one, and not the ref again", () => {
  const cleanup = vi.fn();
  const withCleanup = vi.fn(() => cleanup);
  const object = createRef<Element>();
  const { unmount } = render(<Composed refs={[withCleanup, object]} />);
  unmount();
  expect(cleanup).toHaveBeenCalledTimes(1);
  expect(withCleanup).toHaveBeenCalledTimes(1);
  expect(object.current).toBeNull();
});

const seen: unknown[] = [];
function Handler({ value }: { readonly value: string }): null {
  const handler = useEvent(() => value);
  useLayoutEffect(() => {
    seen.push(handler, handler());
  });
  return null;
}

it("an event handler is the same function, and calls what was rendered last", () => {
  const { rerender } = render(<Handler value="a" />, { wrapper: StrictMode });
  rerender(<Handler value="b" />);
  const said = seen.filter((one) => typeof one === "string");
  expect([said.at(0), said.at(-1)]).toEqual(["a", "b"]);
  expect(new Set(seen.filter((one) => typeof one === "function")).size).toBe(1);
});

import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Countdown } from "./countdown.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = { one: "in {count} second", other: "in {count} seconds" };
const shown = (): string | null | undefined => document.querySelector("[aria-hidden]")?.textContent;
const read = (): string | null | undefined => document.querySelector(".sp-sr-only")?.textContent;
const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1_000));

it("counts the seconds that are left, and is read out once", () => {
  render(<Countdown seconds={12} message={message} />);
  expect([shown(), read()]).toEqual(["in 12 seconds", "in 12 seconds"]);
  pass(11);
  expect([shown(), read()]).toEqual(["in 1 second", "in 12 seconds"]);
  pass(5);
  expect(shown()).toBe("in 0 seconds");
});

it("begins over with other seconds, and leaves no timer behind", () => {
  const { rerender, unmount } = render(<Countdown seconds={12} message={message} />);
  pass(5);
  rerender(<Countdown seconds={30} message={message} />);
  expect([shown(), read()]).toEqual(["in 30 seconds", "in 30 seconds"]);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

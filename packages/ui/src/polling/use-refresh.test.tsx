import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PollResult } from "./poll.ts";
import { type RefreshOptions, useRefresh } from "./use-refresh.ts";

type Read = (signal: AbortSignal) => Promise<PollResult>;

let restart: () => void;
function Reader(props: RefreshOptions & { readonly read: Read }): null {
  restart = useRefresh(props.read, props);
  return null;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const comeBack = (): void => void dispatchEvent(new Event("focus"));
const reader = (result: PollResult = "changed") => vi.fn<Read>(async () => result);

it("reads right away, and again at its interval while things happen", async () => {
  const read = reader();
  render(<Reader read={read} interval={2_000} />);
  await pass(5);
  expect(read).toHaveBeenCalledTimes(3);
});

it("follows an interval that changes, and one that is asked for", async () => {
  const read = reader();
  const { rerender } = render(<Reader read={read} interval={10_000} />);
  await pass(0);
  rerender(<Reader read={read} interval={() => 1_000} />);
  await pass(10);
  expect(read).toHaveBeenCalledTimes(2);
  await pass(3);
  expect(read).toHaveBeenCalledTimes(5);
});

it.each(["changed", undefined] as const)(
  "reads on return to the page only, without an interval: %s is known",
  async (first) => {
    const read = reader();
    render(<Reader read={read} interval={false} {...(first && { first })} />);
    await pass(300);
    restart();
    await pass(300);
    expect(read).toHaveBeenCalledTimes(first ? 0 : 1);
    comeBack();
    await pass(300);
    expect(read).toHaveBeenCalledTimes(first ? 1 : 2);
  },
);

it("reads on return also after a read that threw", async () => {
  const read = vi.fn<Read>().mockRejectedValue(new Error("no"));
  render(<Reader read={read} interval={false} />);
  await pass(300);
  expect(read).toHaveBeenCalledTimes(1);
});

it("begins with what is known, and goes back to its first pace after a change of the page's own", async () => {
  const read = reader("settled");
  render(<Reader read={read} interval={2_000} first="settled" />);
  await pass(60);
  expect(read).toHaveBeenCalledTimes(0);
  restart();
  await pass(2);
  expect(read).toHaveBeenCalledTimes(1);
});

it("reads nothing while it is not enabled", async () => {
  const read = reader();
  const { rerender } = render(<Reader read={read} interval={2_000} enabled={false} />);
  comeBack();
  await pass(10);
  expect(read).not.toHaveBeenCalled();
  rerender(<Reader read={read} interval={2_000} enabled />);
  await pass(0);
  expect(read).toHaveBeenCalledTimes(1);
});

it("begins over with another read, and aborts the one before and the last", async () => {
  const [one, two] = [reader(), reader()];
  const { rerender, unmount } = render(<Reader read={one} interval={2_000} />);
  await pass(0);
  rerender(<Reader read={two} interval={2_000} />);
  await pass(0);
  expect(one.mock.calls[0]?.[0].aborted).toBe(true);
  expect(two.mock.calls[0]?.[0].aborted).toBe(false);
  unmount();
  await pass(60);
  expect([one, two].map((read) => read.mock.calls.length)).toEqual([1, 1]);
  expect(two.mock.calls[0]?.[0].aborted).toBe(true);
});

/**
 * What a read found: something new, the same, a failure, or a state that changes no more while the page is
 * merely looked at.
 */
export type PollResult = "changed" | "same" | "failed" | "settled";

export interface PollOptions {
  /** Milliseconds between two reads while things happen. Asked before each. */
  readonly interval: () => number;
  /** For so many milliseconds after a change, or a return to the page, the pace stays. 0 if absent. */
  readonly steady?: number;
  /** What is known already, as a read would have found it; absent: the first read is immediate. */
  readonly first?: PollResult | undefined;
  /** Ends it. */
  readonly signal: AbortSignal;
}

const LONGEST_MS = 30_000;

/**
 * Reads again and again while the page is visible: at `interval` while things happen, then less and less
 * often, every 30 s at last. A settled state and a hidden page are not read; focus and visibility begin
 * over. Gives a function that goes back to the first pace, for after a change that the page itself made.
 */
export function poll(read: () => Promise<PollResult>, options: PollOptions): () => void {
  const { interval, steady = 0, first, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let active = Date.now();
  let wait = interval();

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!signal.aborted && isVisible()) timer = setTimeout(run, ms);
  };
  const found = (result: PollResult): void => {
    const shortest = interval();
    const longest = Math.max(LONGEST_MS, shortest);
    if (result === "changed") active = Date.now();
    const calm = Date.now() - active >= steady;
    if (result === "failed") wait = Math.min(wait * 2, longest);
    else wait = result === "same" && calm ? Math.min(wait * 1.5, longest) : shortest;
    if (result === "settled") clearTimeout(timer);
    else later(wait);
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (reading || signal.aborted || !isVisible()) return;
    reading = true;
    const result = await read().catch((): PollResult => "failed");
    reading = false;
    found(result);
  };
  const restart = (ms = interval()): void => {
    active = Date.now();
    wait = interval();
    later(ms);
  };
  // A window often gets focus just after it became visible: one read answers both.
  const comeBack = (): void => {
    restart(0);
    void run();
  };

  if (first === undefined) void run();
  else found(first);
  addEventListener("focus", comeBack, { signal });
  document.addEventListener("visibilitychange", comeBack, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => restart();
}

function isVisible(): boolean {
  return document.visibilityState === "visible";
}

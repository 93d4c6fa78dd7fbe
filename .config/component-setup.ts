import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// A warning that nobody expects is a defect that nobody sees.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  cleanup();
  for (const method of [console.error, console.warn]) {
    expect(vi.mocked(method).mock.calls, "unexpected console output").toEqual([]);
  }
  vi.restoreAllMocks();
});

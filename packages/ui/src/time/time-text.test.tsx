import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { formatDayOf } from "./format-day.ts";
import { Time } from "./time.tsx";

describe("a stored time that is not one", () => {
  it.each(["last summer", "2026-13-40T00:00:00Z", "", "\u202e2026"])(
    "is shown as its text: %j",
    (iso) => {
      const { container } = render(<Time iso={iso} />);
      expect(container.textContent).not.toMatch(/Invalid|NaN/);
      expect(container.textContent).toContain(iso.replace("\u202e", ""));
      expect(formatDayOf(iso, "en")).toBe(iso);
    },
  );

  it("differs from one that is, which is shown by its day", () => {
    expect(formatDayOf("2026-03-04T05:06:07Z", "en")).toBe("March 4, 2026");
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { logDenial, logFault, stopProblem } from "./log.ts";

afterEach(() => void vi.restoreAllMocks());

describe("the terminal", () => {
  it("shows a fault's class, code, route and request id", () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    logFault({
      name: "Error",
      code: "57P03",
      route: "GET /datasets/:namespace/:name",
      requestId: "r1",
    });
    logFault({ name: "TypeError", route: "mail" });
    expect(print.mock.calls).toEqual([
      ["Failed: Error (57P03) in GET /datasets/:namespace/:name [r1]"],
      ["Failed: TypeError in mail"],
    ]);
  });

  it("shows a refused attempt without who made it", () => {
    const print = vi.spyOn(console, "warn").mockImplementation(() => {});
    const personal = { userId: "5a11e0", address: "192.0.2.1" };
    logDenial({ reason: "gated", status: 403, route: "GET /x/:y", requestId: "r1", ...personal });
    expect(print.mock.calls).toEqual([["Refused: 403 gated, GET /x/:y [r1]"]]);
  });

  it("does not show what a database said as the app stopped", () => {
    const away = Object.assign(new Error("postgres://app:hunter2@db is away"), { code: "XX000" });
    expect(stopProblem(away)).toBe("Sallyport stopped: Error (XX000).");
    expect(stopProblem("hunter2")).not.toContain("hunter2");
    expect(stopProblem(new Error("@sallyport/server: the database is newer."))).toMatch(/newer/);
  });
});

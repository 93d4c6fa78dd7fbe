import { describe, expect, it } from "vitest";
import { readAppOptions, UsageError } from "./app-options.ts";

describe("the command line", () => {
  it("is read whole", () => {
    const args = [
      "voices",
      "--repo",
      "acme/voices",
      "--approval",
      "manual",
      "--data",
      "d",
      "--port",
      "8080",
      "--keep-commits",
      "48",
      "--proxies",
      "10.0.0.1, 192.168.0.0/16",
      "--region-header",
      "CF-IPCountry",
      "--open",
    ];
    expect(readAppOptions(args, {})).toEqual({
      path: "voices",
      repo: "acme/voices",
      approval: "manual",
      data: "d",
      proxies: ["10.0.0.1", "192.168.0.0/16"],
      regionHeader: "CF-IPCountry",
      port: 8080,
      keepHours: 48,
      open: true,
      help: false,
    });
  });

  it("asks for nothing by default, and takes the port from the environment", () => {
    expect(readAppOptions([], {})).toEqual({ open: false, help: false });
    expect(readAppOptions([], { PORT: "5000" }).port).toBe(5000);
    expect(readAppOptions(["--port", "6000"], { PORT: "5000" }).port).toBe(6000);
  });

  it.each([
    "data.example.org",
    "ftp://example.org",
    "https://u:secret@example.org",
    "https://example.org/?a=b",
    "https://example.org/a b",
  ])("takes the public address from the environment, and not %s", (text) => {
    const read = (SALLYPORT_URL: string) => readAppOptions([], { SALLYPORT_URL }).publicUrl;
    expect(read("https://example.org/data")).toBe("https://example.org/data");
    expect(read("")).toBeUndefined();
    expect(() => read(text)).toThrow(UsageError);
  });

  it.each([
    ["--approval", "maybe"],
    ["--port", "0"],
    ["--port", "http"],
    ["--port", "70000"],
    ["--proxies", "proxy.local"],
    ["--region-header", "CF-IPCountry"],
    ["--proxies", "10.0.0.1", "--region-header", "a b"],
    ["--keep-commits", "a day"],
    ["--keep-commits", "-1"],
    ["--nope"],
    ["a", "b"],
    ["--repo", "x"],
  ])("is refused in one sentence for %s %s", (...args) => {
    const read = (): unknown => readAppOptions(args, {});
    expect(read).toThrow(UsageError);
    expect(read).toThrow(/^[^\n]+\.$/);
  });
});

import { describe, expect, it } from "vitest";
import { readOrigins } from "./origin-proof.ts";

describe("the origins that are allowed", () => {
  it.each([
    "*",
    "null",
    "app.example.org",
    "https://app.example.org/path",
    "ftp://app.example.org",
  ])("cannot be %s", (origin) => {
    expect(() => readOrigins([origin])).toThrow(/allowedOrigins.*origin such as/s);
  });

  it("are kept as browsers write them", () => {
    expect(readOrigins(["https://App.example.org:443/", "http://localhost:5173"])).toEqual([
      "https://app.example.org",
      "http://localhost:5173",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { refuseStranger } from "./loopback-only.ts";

const ask = (method: string, headers: Record<string, string>): string | undefined =>
  refuseStranger(new Request("http://localhost:4173/", { method, headers }));

describe("a demo", () => {
  it.each(["localhost:4173", "127.0.0.1:4173", "[::1]:4173", "sallyport.localhost"])(
    "answers to %s",
    (host) => {
      expect(ask("GET", { host })).toBeUndefined();
    },
  );

  it.each(["evil.example", "localhost.evil.example:4173", "169.254.169.254", "10.0.0.1:4173"])(
    "refuses the host %s",
    (host) => {
      expect(ask("GET", { host })).toMatch(/localhost/);
    },
  );

  it("takes no post from another site's page", () => {
    const host = "localhost:4173";
    expect(ask("POST", { host })).toBeUndefined();
    expect(ask("POST", { host, origin: "http://localhost:4173" })).toBeUndefined();
    expect(ask("POST", { host, origin: "http://localhost:9999" })).toMatch(/another site/);
    expect(ask("POST", { host, origin: "https://evil.example" })).toMatch(/another site/);
    expect(ask("POST", { host, origin: "null" })).toMatch(/another site/);
    expect(ask("PUT", { host, "sec-fetch-site": "cross-site" })).toMatch(/another site/);
  });
});

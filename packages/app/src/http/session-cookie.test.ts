import { describe, expect, it } from "vitest";
import { sessionCookie } from "./session-cookie.ts";

const session = sessionCookie(
  () => "session_4173",
  (request) => request.url.startsWith("https:"),
);
const at = (url: string, cookie = "") => new Request(url, { headers: { cookie } });

describe("a session's cookie", () => {
  it("is bound to its host and to https where there is https", () => {
    expect(session.write(at("https://data.example.org/"), "s", 60)).toBe(
      "__Host-session_4173=s; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60",
    );
    expect(session.write(at("http://localhost/"), "s")).toBe(
      "session_4173=s; Path=/; HttpOnly; SameSite=Lax",
    );
    expect(session.write(at("https://data.example.org/"), undefined)).toMatch(/Secure; Max-Age=0$/);
  });

  it("over https is not one that another host of the domain has set", () => {
    const https = "https://data.example.org/";
    expect(session.read(at(https, "a=b; __Host-session_4173=s"))).toBe("s");
    expect(session.read(at(https, "session_4173=planted"))).toBeUndefined();
    expect(session.read(at("http://localhost/", "session_4173=s"))).toBe("s");
  });
});

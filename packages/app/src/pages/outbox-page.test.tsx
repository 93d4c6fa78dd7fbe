import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { OutboxPage } from "./outbox-page.tsx";

const at = new Date("2026-12-01T18:24:07.000Z");
const mail = { messageId: "1", subject: "Hi", text: "Hi", html: "Hi", at };

it("a recipient's name and address keep their own directions", () => {
  const to = { name: "نور", address: "nur@example.org" };
  const page = document.createElement("main");
  page.innerHTML = renderToStaticMarkup(
    <OutboxPage
      bar={{ kind: "accounts", failed: false }}
      mails={[{ ...mail, to }]}
      back="/"
      origin="https://example.org"
    />,
  );
  const isolated = [...page.querySelectorAll("article p bdi")].map((one) => one.textContent);
  expect(isolated).toEqual(["نور", "nur@example.org"]);
  expect(page.querySelector("time")?.textContent?.replace(/\s/g, " ")).toBe(
    "Dec 1, 2026, 6:24:07 PM UTC",
  );
});

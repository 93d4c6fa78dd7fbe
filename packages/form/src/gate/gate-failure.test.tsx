import { AccessError, type AccessErrorCode, type RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate, readAnswers } from "@sallyport/schema";
import { formatMessage, type MessageText } from "@sallyport/ui";
import { render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { de } from "../messages/de.ts";
import { useGate } from "../state/use-gate.ts";
import { Gate } from "./gate.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const RAW = "The backend says no.";
const { problems, open, unread, loggedOut, withdraw, withdrawYes } = de.gate;
const inGerman = (message: MessageText): string =>
  formatMessage(message, { username: "ada" }, "de");

const failing = (call: "submit" | "withdraw", code: AccessErrorCode): RequesterAdapter => {
  const requestedAt = "2026-01-05T09:00:00.000Z";
  const { requester } = createMemoryAdapters({
    gate,
    visitor: ADA,
    approvalMode: "manual",
    requests: call === "submit" ? [] : [{ user: ADA, status: "pending", requestedAt, answers: [] }],
  });
  return { ...requester, [call]: () => Promise.reject(new AccessError({ code, message: RAW })) };
};

const CASES: readonly (readonly [AccessErrorCode, MessageText])[] = [
  ["invalid", problems.invalid],
  ["rate-limited", problems["rate-limited"]],
  ["offline", problems.offline],
  ["timeout", problems.unavailable],
  ["unavailable", problems.unavailable],
  ["malformed", unread],
  ["not-gated", open],
];

describe("a failure of an adapter, in a page in German", () => {
  it.each(CASES)("that is %s says in German why nothing was sent", async (code, text) => {
    render(<Gate adapter={failing("submit", code)} messages={de} controls="native" />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Company"), "Acme");
    await user.click(screen.getByRole("button", { name: inGerman(de.submit.manual) }));
    await screen.findByText(inGerman(text));
    expect(document.body.textContent).not.toContain(RAW);
    expect(screen.getByLabelText("Company")).toHaveProperty("value", "Acme");
  });

  it.each([...CASES, ["conflict", problems.conflict] as const])(
    "that is %s says in German why a request was not withdrawn",
    async (code, text) => {
      render(<Gate adapter={failing("withdraw", code)} messages={de} />);
      const user = userEvent.setup();
      await user.click(await screen.findByRole("button", { name: inGerman(withdraw) }));
      await user.click(screen.getByRole("button", { name: inGerman(withdrawYes) }));
      await screen.findByText(inGerman(text));
      expect(document.body.textContent).not.toContain(RAW);
    },
  );

  it("goes to onError with its method and the details that nobody reads on the page", async () => {
    const onError = vi.fn();
    render(<Gate adapter={failing("submit", "offline")} onError={onError} controls="native" />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Company"), "Acme");
    await user.click(screen.getByRole("button", { name: /Agree/ }));
    await screen.findByText(/You’re offline/);
    expect(onError.mock.calls).toEqual([
      [expect.objectContaining({ code: "offline", message: RAW }), { method: "requester.submit" }],
    ]);
  });

  it("is a message of the form for a host's own use of the hook, too", async () => {
    const adapter = failing("submit", "unauthenticated");
    const { result } = renderHook(() => useGate({ adapter, messages: de }));
    await waitFor(() => expect(result.current.view).toBeDefined());
    const outcome = await result.current.submit(readAnswers(gate, { f0: "Acme" }).answers);
    const failure = inGerman(loggedOut);
    expect(outcome).toMatchObject({ ok: false, failure });
    await waitFor(() => expect(result.current.failure).toBe(failure));
  });
});

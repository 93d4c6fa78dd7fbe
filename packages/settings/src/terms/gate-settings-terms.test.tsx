import type { AccessErrorCode, GateSettings as Settings } from "@sallyport/access";
import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { type GateModel, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { allEnglish } from "../messages/all-english.ts";
import { GateSettings } from "../settings/gate-settings.tsx";

const messages = allEnglish.terms;
const before = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: { Company: "text" },
}).gate;
const { gate } = parseGate({
  extra_gated_after_request: "Sign the form.", // never agreed to
  extra_gated_prompt: "<i>Be kind.</i>\u202E",
  extra_gated_fields: { Company: "text", Use: "text" },
});

const request = (n: number, status: "accepted" | "pending" | "rejected", agreed?: GateModel) => ({
  user: { id: `u${n}`, username: `user${n}`, fullname: `User ${n}` },
  status,
  requestedAt: `2026-01-0${n}T09:00:00.000Z`,
  answers: [],
  ...(agreed && { gateFingerprint: gateFingerprint(agreed) }),
});
const REQUESTS = [
  request(1, "accepted", before),
  request(2, "accepted", before),
  request(3, "pending", before),
  request(4, "accepted", gate),
  request(5, "accepted"),
  request(6, "rejected", before),
];

function open(options: MemoryOptions = {}, settings: Settings = { gated: "manual" }) {
  const adapters = createMemoryAdapters({
    gate,
    earlierGates: [before],
    requests: REQUESTS,
    settings,
    ...options,
  });
  render(<GateSettings adapter={adapters.settings} />);
  return { user: userEvent.setup(), ...adapters };
}
const part = () => screen.findByRole("region", { name: messages.title });
const press = async (user: UserEvent, name: string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));
const question = (name: string) => screen.findByRole("group", { name });
const dryRun = async (user: UserEvent, whom = messages.changed): Promise<void> => {
  await user.click(await screen.findByRole("radio", { name: whom }));
  await press(user, messages.plan);
};
const status = async () =>
  within(await part())
    .getAllByRole("status")
    .map((one) => one.textContent)
    .join();

describe("terms that have changed", () => {
  it("are shown with how many agreed to them, when, and what has changed since", async () => {
    open();
    const terms = await part();
    expect(
      within(terms).getByText(/^3 people agreed to an earlier version of the terms/),
    ).toBeDefined();
    within(terms).getByText(
      "3 people agreed to an earlier version, most recently on January 3, 2026",
    );
    within(terms).getByText("With access: 2. Pending: 1. Changed since then:");
    expect(
      within(terms)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["The terms changedBeforeBe kind.Now<i>Be kind.</i>⟨U+202E⟩", "New question: Use"]);
    expect(terms.querySelector("i")).toBeNull();
    expect((await axe.run(terms)).violations).toEqual([]);
  });

  it("are not shown if no one agreed to others, or the adapter can't list them", async () => {
    for (const options of [
      { requests: [request(4, "accepted", gate)] },
      { capabilities: { agreements: false } },
      { closed: "card-errors" as const },
    ]) {
      const { settings } = createMemoryAdapters({
        gate,
        earlierGates: [before],
        requests: REQUESTS,
        settings: { gated: "manual" },
        ...options,
      });
      const { unmount } = render(<GateSettings adapter={settings} />);
      await screen.findByRole("switch");
      await act(async () => {
        await settings.agreements().catch(() => {});
      });
      expect(screen.queryByText(messages.title)).toBeNull();
      unmount();
    }
  });

  it("can't be asked for again while no one could agree", async () => {
    open({ closed: "region-unknown" });
    expect(within(await part()).getByText(messages.closed)).toBeDefined();
    expect(screen.queryByRole("button", { name: messages.plan })).toBeNull();
  });
});

describe("asking again", () => {
  it("is a dry run first, with exact numbers, and Escape asks no one", async () => {
    const { user, review } = open();
    await dryRun(user);
    const asks = await question("Ask 3 people to agree again?");
    expect(asks.textContent).toContain("2 people lose access until they agree again.");
    expect(asks.textContent).toContain("1 pending request is removed until it is submitted again.");
    expect(asks.textContent).toContain(messages.confirm.manual);
    expect(asks.textContent).toContain("Not asked: 1 person who agreed to the current terms.");
    expect(asks.textContent).toContain("1 person who was given access without agreeing.");
    expect(asks.textContent).toContain("Not asked: 1 person who was rejected.");
    expect(document.activeElement?.textContent).toBe(messages.confirm.no);
    await user.keyboard("{Escape}");
    const again = await screen.findByRole("button", { name: messages.plan });
    expect(document.activeElement).toBe(again);
    expect((await review.counts()).reset).toBe(0);
  });

  it("reaches those whose terms have changed, gives them the reason, and says so", async () => {
    const { user, review } = open();
    await user.clear(await screen.findByRole("textbox", { name: messages.reason }));
    await user.type(screen.getByRole("textbox", { name: messages.reason }), "We cite now.");
    await dryRun(user);
    await question("Ask 3 people to agree again?");
    await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    await screen.findByText("3 people were asked to agree again.");
    expect(await status()).toContain("3 people were asked to agree again.");
    expect(document.activeElement?.textContent).toBe(messages.title);
    expect(await review.counts()).toEqual({ pending: 0, accepted: 2, rejected: 1, reset: 3 });
    const [first] = (await review.list({ status: "reset" })).requests;
    expect(first?.reason).toBe("We cite now.");
  });

  it("with too long a reason says how much is too much, and counts no one", async () => {
    const { user } = open();
    const reason = await screen.findByRole<HTMLTextAreaElement>("textbox", {
      name: messages.reason,
    });
    await user.clear(reason);
    await user.paste("🦉".repeat(101));
    expect(reason.value).toHaveLength(202);
    const description = "2 characters too many";
    await user.click(screen.getByRole("button", { name: messages.plan, description }));
    expect(document.activeElement).toBe(reason);
    expect(screen.queryByRole("group", { name: "Ask 3 people to agree again?" })).toBeNull();
    await user.clear(reason);
    await user.paste("🦉".repeat(100));
    await press(user, messages.plan);
    await question("Ask 3 people to agree again?");
  });

  it("reaches everyone where that is chosen", async () => {
    const { user, review } = open({}, { gated: "auto" });
    await dryRun(user, messages.everyone);
    const asks = await question("Ask 5 people to agree again?");
    expect(asks.textContent).toContain(messages.confirm.auto);
    await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    await screen.findByText("5 people were asked to agree again.");
    expect((await review.counts()).accepted).toBe(0);
  });

  it("counts again, and says whose request changed before they could be asked", async () => {
    const { user, review } = open({
      moves: [{ before: "askAgain", nth: 1, userId: "u3", to: "accepted" }],
    });
    await part();
    await act(async () => {
      await review.decide([{ userId: "u2", from: "accepted", to: "rejected" }]);
    });
    await dryRun(user);
    await question("Ask 2 people to agree again?");
    await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    await screen.findByText("1 person was asked to agree again.");
    await screen.findByText(/^1 person wasn’t asked: their request changed/);
    expect((await review.counts()).accepted).toBe(3);
  });

  it("that stops halfway says how many were asked and how many were not", async () => {
    const many = Array.from({ length: 600 }, (_, n) => ({
      ...request(1, "accepted", before),
      user: { id: `m${n}`, username: `m${n}`, fullname: `M ${n}` },
    }));
    const error = { code: "unavailable", message: "No." } as const;
    const { user } = open({ requests: many, faults: [{ call: "askAgain", nth: 2, error }] });
    await dryRun(user);
    await question("Ask 600 people to agree again?");
    await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    await screen.findByText("500 people were asked to agree again.");
    expect(await status()).toContain("100 people weren’t asked.");
    await press(user, allEnglish.retry);
    await dryRun(user);
    await question("Ask 100 people to agree again?");
  });

  it.each(["heeds", "does not heed"])("is stopped by hand where the adapter %s it", async (it) => {
    const { user, review, settings } = open({ faults: [{ call: "askAgain", hang: true }] });
    if (it === "does not heed") settings.askAgain = () => new Promise(() => {});
    await dryRun(user);
    await question("Ask 3 people to agree again?");
    await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    await press(user, messages.stop);
    await screen.findByRole("button", { name: messages.plan });
    expect((await review.counts()).reset).toBe(0);
  });

  it.each(["conflict", "offline", "forbidden"] satisfies AccessErrorCode[])(
    "that ends in %s before anyone was asked says so, and can be retried",
    async (code) => {
      const error = { code, message: "No." };
      const { user } = open({ faults: [{ call: "askAgain", nth: 1, error }] });
      await dryRun(user);
      await question("Ask 3 people to agree again?");
      await user.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
      await screen.findByText(
        code === "conflict"
          ? messages.gateChanged
          : messages.stopped.replace("{problem}", allEnglish.problems[code]),
      );
      expect(
        await screen.findByRole("button", {
          name: code === "conflict" ? allEnglish.retry : messages.plan,
        }),
      ).toBeDefined();
    },
  );

  it("says that the server lets nothing through, for how long, and can be stopped", async () => {
    const { user, settings } = open();
    settings.askAgain = (plan, { signal, onPause } = {}) =>
      new Promise((resolve) => {
        onPause?.(12);
        signal?.addEventListener("abort", () =>
          resolve({ asked: { accepted: 0, pending: 0 }, missed: plan.asked.accepted }),
        );
      });
    await dryRun(user);
    await press(user, messages.confirm.yes);
    await waitFor(async () =>
      expect(await status()).toContain("Paused because the server is busy. Resumes in 12 seconds."),
    );
    await press(user, messages.stop);
    await waitFor(async () => expect(await status()).toContain(messages.halted));
    expect(await status()).not.toContain("Paused");
  });

  it.each([0, -1, Number.NaN, "soon" as never])(
    "says nothing of a pause of %j",
    async (seconds) => {
      const { user, settings } = open();
      settings.askAgain = (_, { onPause } = {}) =>
        new Promise(() => {
          onPause?.(seconds);
        });
      await dryRun(user);
      await press(user, messages.confirm.yes);
      await screen.findByRole("button", { name: messages.stop });
      expect(await status()).not.toContain("Paused");
    },
  );

  it("counts what it has read itself, and ignores stale responses of the page", async () => {
    const { settings, user } = open();
    await part();
    const now = await settings.agreements();
    let late = (_: typeof now): void => {};
    settings.agreements = () =>
      new Promise((resolve) => {
        late = resolve;
      });
    act(() => void window.dispatchEvent(new Event("focus")));
    settings.agreements = async () => now;
    await dryRun(user);
    await question("Ask 3 people to agree again?");
    await act(async () => late({ ...now, agreed: [] }));
    screen.getByText(/^3 people agreed to an earlier version of the terms/);
  });

  it("of an adapter that gives nonsense ends in a sentence, and the settings stay", async () => {
    const { user } = open({ faults: [{ call: "agreements", nth: 1, answer: { agreed: "all" } }] });
    await screen.findByText(messages.failed.replace("{problem}", allEnglish.problems.malformed));
    expect(screen.getByRole("switch")).toBeDefined();
    await press(user, allEnglish.retry);
    await part();
  });
});

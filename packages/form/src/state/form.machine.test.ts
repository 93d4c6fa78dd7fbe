import { type AnswerIssue, parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import type { FormStatus, StatusEvent } from "../internal/form-status.types.ts";
import { initialStatus, nextStatus } from "./form.machine.ts";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const issue = (fieldId: string, code: AnswerIssue["code"] = "required"): AnswerIssue => ({
  code,
  fieldId,
  name: "",
  message: "",
});
const after = (...events: readonly StatusEvent[]): FormStatus =>
  events.reduce(nextStatus, initialStatus(gate, undefined));
const refuse = (issues: readonly AnswerIssue[], failure?: string): StatusEvent => ({
  type: "refuse",
  gate,
  issues,
  failure,
});
const ACCEPT: StatusEvent = { type: "accept", whole: true };

describe("a form's status", () => {
  it("begins with what a server found wrong, as a failure", () => {
    const status = initialStatus(gate, [issue("f0"), issue("", "gate-changed")]);
    expect([...status.errors.keys()]).toEqual(["f0"]);
    expect(status.beside.map(({ code }) => code)).toEqual(["gate-changed"]);
    expect(status.failures).toBe(1);
    expect(after()).toMatchObject({ failures: 0, submitted: false, edited: false });
  });

  it("never takes an id that the gate lacks as a key of an error", () => {
    const ids = ["__proto__", "constructor", "f0.x", "f0[0]", "0", "f9", "x".repeat(10_000)];
    const status = after(refuse(ids.map((id) => issue(id))));
    expect(status.errors.size).toBe(0);
    expect(status.beside).toHaveLength(ids.length);
  });

  it("is the same object when nothing changes", () => {
    const status = after({ type: "edit" });
    expect(nextStatus(status, { type: "edit" })).toBe(status);
    expect(nextStatus(status, { type: "recover" })).toBe(status);
    expect(nextStatus(status, { type: "check", errors: new Map() })).toBe(status);
    expect(nextStatus(status, { type: "give", gate, issues: undefined })).toBe(status);
  });

  it("is sending from the press until an outcome, whatever it is", () => {
    const press: StatusEvent = { type: "press" };
    expect(after(press).sending).toBe(true);
    for (const end of [
      ACCEPT,
      refuse([]),
      { type: "invalid" },
      { type: "throw" },
      { type: "post", leaves: true },
    ] satisfies StatusEvent[]) {
      expect(after(press, end).sending).toBe(false);
    }
  });

  it("is edited until everything typed has arrived", () => {
    const edit: StatusEvent = { type: "edit" };
    expect(after(edit, { type: "press" }, ACCEPT).edited).toBe(false);
    expect(after(edit, { type: "press" }, { type: "accept", whole: false })).toMatchObject({
      edited: true,
      submitted: true,
    });
    expect(after(edit, { type: "post", leaves: true }).edited).toBe(false);
    expect(after(edit, { type: "post", leaves: false }).edited).toBe(true);
    expect(after(ACCEPT, edit).submitted).toBe(false);
  });

  it("keeps a failure until the next press, and counts every one", () => {
    const status = after(refuse([], "The server is away."));
    expect(status).toMatchObject({ failure: "The server is away.", threw: false, failures: 1 });
    expect(nextStatus(status, { type: "press" })).toMatchObject({
      failure: undefined,
      failures: 1,
    });
    expect(nextStatus(status, { type: "recover" }).failure).toBeUndefined();
    expect(after({ type: "throw" }, { type: "invalid" }).failures).toBe(2);
  });

  it("does not pass over a refusal that gives no reason", () => {
    expect(after(refuse([])).threw).toBe(true);
    expect(after(refuse([issue("f0")])).threw).toBe(false);
  });

  it("asks for the prompt, and is content once it is opened", () => {
    const missed = after({ type: "miss-prompt" });
    expect(missed).toMatchObject({ unread: true, failures: 1 });
    expect(nextStatus(missed, { type: "open-prompt" })).toMatchObject({
      unread: false,
      promptOpened: true,
    });
  });

  it("takes a host's issues as news when they differ, or after answers were sent", () => {
    const give = (...issues: AnswerIssue[]): StatusEvent => ({ type: "give", gate, issues });
    const first = after(give(issue("f0")));
    expect(first.failures).toBe(1);
    const corrected = nextStatus(first, { type: "check", errors: new Map() });
    expect(nextStatus(corrected, give(issue("f0")))).toBe(corrected);
    expect(nextStatus(corrected, give(issue("f1"))).errors.has("f1")).toBe(true);
    const sent = nextStatus(corrected, { type: "send" });
    expect(nextStatus(sent, give(issue("f0")))).toMatchObject({ failures: 2 });
  });

  it("forgets everything but the opened prompt when it is reset", () => {
    const status = after({ type: "open-prompt" }, { type: "edit" }, refuse([issue("f0")], "No."), {
      type: "reset",
    });
    expect(status).toMatchObject({ edited: false, failure: undefined, promptOpened: true });
    expect(status.errors.size).toBe(0);
  });
});

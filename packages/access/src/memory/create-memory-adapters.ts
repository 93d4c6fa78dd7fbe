import { carryAnswers, EMPTY_GATE, type GateModel, readWire } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { askInTurn } from "../agreements/ask-in-turn.ts";
import { AccessError } from "../errors/access-error.ts";
import { ALL_CAPABILITIES } from "../ports/all-capabilities.ts";
import type { Adapters, Capabilities, GateSettings } from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report-name.ts";
import { isMailAddress } from "../requests/mail-address.ts";
import type { ApprovalMode, Person, Repo } from "../requests/request.types.ts";
import { isTold, transition } from "../transitions/transitions.ts";
import { GeneratedRequests } from "./generated-requests.ts";
import type { MemoryAdapters, MemoryOptions } from "./memory.types.ts";
import { MemoryAgreements } from "./memory-agreements.ts";
import { MemoryDesk } from "./memory-desk.ts";
import { MemoryIndex } from "./memory-index.ts";
import { MemoryPeople } from "./memory-people.ts";
import { memoryReport } from "./memory-report.ts";
import { MemoryScript } from "./memory-script.ts";

const REVIEWER: Person = {
  id: "00000000000000000000000f",
  username: "mary",
  fullname: "Mary Anning",
};

/**
 * The three ports over one repo in memory: for stories, tests and trying things out. Deterministic:
 * the clock moves only with changes, and delays, faults and other people's decisions are scripted.
 */
export function createMemoryAdapters(options: MemoryOptions = {}): MemoryAdapters {
  const { gate = EMPTY_GATE, reviewer = REVIEWER, snapshot, closed, mailIn } = options;
  const repo: Repo = options.repo ?? { type: "dataset", id: "acme/voices" };
  const fingerprint = gateFingerprint(gate);
  const gates = new Map(
    [gate, ...(options.earlierGates ?? [])].map((g) => [gateFingerprint(g), g]),
  );
  const capabilities: Capabilities = { ...ALL_CAPABILITIES, ...options.capabilities };
  const now = snapshot?.now ?? options.now ?? Date.UTC(2026, 0, 1);
  const start = snapshot?.start ?? now;
  const generated = new GeneratedRequests(options.generated ?? {}, {
    gate,
    fingerprint,
    reviewer,
    start,
  });
  const kept = snapshot?.requests ?? (options.requests ?? []).map((r) => [r.user.id, r] as const);
  const index = new MemoryIndex(generated, kept);
  const desk = new MemoryDesk(index, now);
  const agreements = new MemoryAgreements(desk, { gate, fingerprint, kept: gates, closed });
  const people = new MemoryPeople([reviewer, ...(options.people ?? [])], desk, index);
  const script = new MemoryScript(
    options,
    snapshot?.calls ?? [],
    ({ userId, to, by = reviewer, reason }) => {
      const from = desk.find(userId)?.status;
      if (from) desk.decide({ userId, from, to, ...(reason && { reason }) }, by);
    },
  );
  let settings: GateSettings = snapshot?.settings ??
    options.settings ?? { gated: options.approvalMode ?? "auto" };
  const gatedMode = (): ApprovalMode => {
    if (settings.gated !== false) return settings.gated;
    throw new AccessError({ code: "not-gated", message: `${repo.type} ${repo.id} is not gated` });
  };

  const keptGate = (wanted: string): GateModel => {
    const found = gates.get(wanted);
    if (found) return found;
    throw new AccessError({ code: "not-found", message: "There is no such gate." });
  };
  const ableToAsk = (): void => {
    if (capabilities.agreements) return;
    const message = "This server does not keep who agreed to which terms.";
    throw new AccessError({ code: "not-found", message });
  };

  /** The ports as one person meets them; `reviewing` decides in their name. */
  const portsOf = (visitor: Person | null, reviewing: Person | null): Adapters => {
    const asRequester = (): Person => signedIn(visitor);
    const asReviewer = (): Person => {
      if (signedIn(reviewing).id === reviewer.id) return reviewer;
      throw new AccessError({
        code: "forbidden",
        message: "Only the repository’s owners can do this.",
      });
    };
    return {
      requester: {
        repo,
        capabilities,
        load: (call) =>
          script.run("load", call, () => {
            const own = visitor && desk.find(visitor.id);
            const agreed = own?.status === "reset" && gates.get(own.gateFingerprint ?? "");
            return {
              repo,
              gated: settings.gated !== false,
              gate,
              gateFingerprint: fingerprint,
              approvalMode: settings.gated || "auto",
              visitor,
              status: own?.status ?? "none",
              ...(own && !own.neverAsked && { requestedAt: own.requestedAt }),
              ...(own?.reviewedAt && { reviewedAt: own.reviewedAt }),
              ...(own?.reason && { reason: own.reason }),
              ...(own?.gateFingerprint && { agreedTo: own.gateFingerprint }),
              ...(own && own.status !== "reset" && { answers: own.answers }),
              ...(own && agreed && { earlierAnswers: carryAnswers(own.answers, agreed, gate) }),
              ...(closed && { closed }),
            };
          }),
        submit: ({ answers, gateFingerprint: agreedTo, shownWords }, call) =>
          script.run("submit", call, () => {
            const user = asRequester();
            const mode = gatedMode();
            const existing = desk.find(user.id);
            if (!existing || transition(existing.status, "ask", { mode, by: "requester" })) {
              if (closed) {
                throw new AccessError({
                  code: "forbidden",
                  message: "No one can request access right now.",
                });
              }
              if (agreedTo !== fingerprint) {
                throw new AccessError({ code: "conflict", message: "The form has changed." });
              }
              const { issues } = readWire(gate, answers.toWire());
              if (issues.length > 0) {
                const message = "Some answers are not valid.";
                throw new AccessError({ code: "invalid", message, issues });
              }
            }
            const request = desk.ask(
              user,
              {
                answers: answers.toWire(),
                gateFingerprint: fingerprint,
                ...(shownWords && { shownWords }),
              },
              mode,
            );
            if (request.status === "reset") throw new Error("unreachable: reset is asked anew");
            return { status: request.status, requestedAt: request.requestedAt };
          }),
        withdraw: (call) => script.run("withdraw", call, () => desk.withdraw(asRequester().id)),
        gate: (wanted, call) => script.run("gate", call, () => keptGate(wanted)),
      },
      review: {
        repo,
        capabilities,
        list: (query, call) =>
          script.run("list", call, () => {
            asReviewer();
            return desk.list(query, capabilities);
          }),
        counts: (call) =>
          script.run("counts", call, () => {
            asReviewer();
            return desk.counts();
          }),
        decide: (decisions, call) =>
          script.run("decide", call, (failing) => {
            const by = asReviewer();
            gatedMode();
            return decisions.map((decision) => {
              const error = failing(decision.userId);
              if (error) return { userId: decision.userId, ok: false, error };
              const result = desk.decide(decision, by);
              return result.ok && mailIn !== undefined && isTold(decision.to)
                ? { ...result, mailIn }
                : result;
            });
          }),
        grant: (user, call) =>
          script.run("grant", call, () => {
            const by = asReviewer();
            gatedMode();
            if ("username" in user && options.organizations?.includes(user.username)) {
              const message = "Access belongs to single users, not to organizations";
              throw new AccessError({ code: "invalid", message });
            }
            const person = people.find(user);
            if (!person) throw new AccessError({ code: "not-found", message: "User not found" });
            desk.grant(person, by);
          }),
        searchUsers: (query, call) =>
          script.run("searchUsers", call, () => {
            asReviewer();
            return people.search(query);
          }),
        gate: (wanted, call) =>
          script.run("gate", call, () => {
            asReviewer();
            return keptGate(wanted);
          }),
        report: (call) =>
          script.run("report", call, async () => {
            asReviewer();
            return {
              filename: reportFilename(repo.id, call.format),
              mediaType: REPORT_MEDIA_TYPES[call.format],
              text: await memoryReport([...desk.all()], gate, call),
            };
          }),
      },
      settings: {
        repo,
        capabilities,
        load: (call) =>
          script.run("loadSettings", call, () => {
            asReviewer();
            return settings;
          }),
        save: (change, call) =>
          script.run("saveSettings", call, () => {
            asReviewer();
            if (change.notificationsEmail && !isMailAddress(change.notificationsEmail)) {
              throw new AccessError({ code: "invalid", message: "Invalid email address" });
            }
            if (settings.group && change.gated !== undefined) {
              const message = `The gating group ${settings.group.id} controls how this is gated.`;
              throw new AccessError({ code: "conflict", message });
            }
            const { notificationsEmail, ...rest } = { ...settings, ...change };
            settings = { ...rest, ...(notificationsEmail && { notificationsEmail }) };
            return settings;
          }),
        agreements: (call) =>
          script.run("agreements", call, () => {
            asReviewer();
            ableToAsk();
            return agreements.read();
          }),
        askAgain: (plan, call = {}) =>
          askInTurn(plan, call, (chunk) =>
            script.run("askAgain", call, () => {
              const by = asReviewer();
              ableToAsk();
              gatedMode();
              return agreements.ask(chunk, by);
            }),
          ),
      },
    };
  };

  return {
    ...portsOf(options.visitor ?? null, reviewer),
    as: (person) => portsOf(person, person),
    snapshot: () =>
      structuredClone({
        version: 1,
        now: desk.now,
        start,
        settings,
        requests: index.kept(),
        calls: script.calls(),
      }),
  };
}

function signedIn(person: Person | null): Person {
  if (person) return person;
  throw new AccessError({ code: "unauthenticated", message: "You are logged out." });
}

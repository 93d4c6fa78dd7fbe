import { EMPTY_GATE, readWire } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { AccessError } from "../errors/access-error.ts";
import type { Adapters, Capabilities, GateSettings } from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, renderReport, reportFilename } from "../report/report.ts";
import type { Person, Repo } from "../requests/request.types.ts";
import type { MemoryOptions } from "./memory.types.ts";
import { MemoryDesk } from "./memory-desk.ts";
import { MemoryScript } from "./memory-script.ts";

const ALL: Capabilities = {
  conditionalDecisions: true,
  ownStatus: true,
  submit: true,
  reasons: true,
  snapshot: true,
  counts: true,
  search: "answers",
  batch: true,
  reset: true,
};

const REVIEWER: Person = {
  id: "00000000000000000000000f",
  username: "mary",
  fullname: "Mary Anning",
};

/**
 * The three ports over one repo in memory: for stories, tests and trying things out. Deterministic:
 * time stands still but for changes, and delays, faults and other people's decisions are scripted.
 */
export function createMemoryAdapters(options: MemoryOptions = {}): Adapters {
  const repo: Repo = options.repo ?? { type: "dataset", id: "acme/voices" };
  const gate = options.gate ?? EMPTY_GATE;
  const fingerprint = gateFingerprint(gate);
  const reviewer = options.reviewer ?? REVIEWER;
  const visitor = options.visitor ?? null;
  const capabilities: Capabilities = { ...ALL, ...options.capabilities };
  const desk = new MemoryDesk(options.requests ?? [], options.now ?? Date.UTC(2026, 0, 1));
  const script = new MemoryScript(options, ({ userId, to, by = reviewer, reason }) => {
    const from = desk.find(userId)?.status;
    if (from) desk.decide({ userId, from, to, ...(reason && { reason }) }, by);
  });
  let settings: GateSettings = { gated: options.approvalMode ?? "auto" };
  const mode = (): "auto" | "manual" => (settings.gated === false ? "auto" : settings.gated);
  const people = (): Person[] => {
    const known = new Map([...(options.people ?? []), ...desk.people()].map((p) => [p.id, p]));
    return [...known.values()];
  };
  const signedIn = (): Person => {
    if (visitor) return visitor;
    throw new AccessError({ code: "unauthenticated", message: "You are signed out." });
  };

  return {
    requester: {
      repo,
      capabilities,
      load: (call) =>
        script.run("load", call, () => {
          const own = visitor && desk.find(visitor.id);
          return {
            repo,
            gated: settings.gated !== false,
            gate,
            gateFingerprint: fingerprint,
            approvalMode: mode(),
            visitor,
            status: own?.status ?? "none",
            ...(own && { requestedAt: own.requestedAt }),
            ...(own?.reviewedAt && { reviewedAt: own.reviewedAt }),
            ...(own?.reason && { reason: own.reason }),
            ...(options.closed && { closed: options.closed }),
          };
        }),
      submit: ({ answers, gateFingerprint: agreedTo }, call) =>
        script.run("submit", call, () => {
          const user = signedIn();
          if (options.closed) {
            throw new AccessError({ code: "forbidden", message: "Nobody can ask for access now." });
          }
          if (agreedTo !== fingerprint) {
            throw new AccessError({ code: "conflict", message: "The form has changed meanwhile." });
          }
          const { issues } = readWire(gate, answers.toWire());
          if (issues.length > 0) {
            throw new AccessError({
              code: "invalid",
              message: "Some answers cannot be taken.",
              issues,
            });
          }
          const request = desk.ask(user, answers.toWire(), fingerprint, mode());
          if (request.status === "reset")
            throw new Error("unreachable: a reset request is asked anew");
          return { status: request.status, requestedAt: request.requestedAt };
        }),
      withdraw: (call) => script.run("withdraw", call, () => desk.withdraw(signedIn().id)),
    },
    review: {
      repo,
      capabilities,
      list: (query, call) =>
        script.run("list", call, () => desk.list(query, capabilities.search === "answers")),
      counts: (call) => script.run("counts", call, () => desk.counts()),
      decide: (decisions, call) =>
        script.run("decide", call, () => decisions.map((d) => desk.decide(d, reviewer))),
      grant: (user, call) =>
        script.run("grant", call, () => {
          const person = people().find((p) =>
            "userId" in user ? p.id === user.userId : p.username === user.username,
          );
          if (!person) throw new AccessError({ code: "not-found", message: "User not found." });
          desk.grant(person, reviewer);
        }),
      searchUsers: (query, call) =>
        script.run("searchUsers", call, () => {
          const wanted = query.trim().toLowerCase();
          if (wanted === "") return [];
          const begins = (text: string): boolean => text.toLowerCase().startsWith(wanted);
          return people()
            .filter((p) => begins(p.username) || p.fullname.split(" ").some(begins))
            .slice(0, 20);
        }),
      report: ({ format, ...call }) =>
        script.run("report", call, () => ({
          filename: reportFilename(repo.id, format),
          mediaType: REPORT_MEDIA_TYPES[format],
          text: renderReport(desk.all(), gate, format),
        })),
    },
    settings: {
      repo,
      capabilities,
      load: (call) => script.run("loadSettings", call, () => settings),
      save: (change, call) =>
        script.run("saveSettings", call, () => {
          settings = { ...settings, ...change };
          return settings;
        }),
    },
  };
}

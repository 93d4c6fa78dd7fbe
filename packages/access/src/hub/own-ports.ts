import { decodeAnswers } from "@sallyport/schema";
import { askInTurn } from "../agreements/ask-in-turn.ts";
import type { AccessError } from "../errors/access-error.ts";
import type {
  CallOptions,
  RequesterAdapter,
  ReviewAdapter,
  SettingsAdapter,
} from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report-name.ts";
import type { GateView, Repo } from "../requests/request.types.ts";
import { ownRoutes, type WireGate, type WireStanding } from "../wire/wire.types.ts";
import { asAgreements, asAskedChunk } from "./agreement-guards.ts";
import type { HubAnswer, HubCall } from "./connection.types.ts";
import { countRows } from "./count-rows.ts";
import { chunksOf, decideInTurn } from "./decide-in-turn.ts";
import { ownError } from "./error-of-answer.ts";
import { asFields } from "./guards.ts";
import type { HubTransport } from "./hub-transport.ts";
import {
  asCounts,
  asGate,
  asPage,
  asPeople,
  asResults,
  asSettings,
  asStanding,
  asSubmitResult,
  asWireGate,
} from "./own-guards.ts";
import { malformed, readJson, saysJson } from "./read-answer.ts";
import { SubmissionKeys } from "./submission-keys.ts";

/** The methods of the three ports. */
export interface Ports {
  readonly requester: Omit<RequesterAdapter, "repo" | "capabilities" | "requestUrl">;
  readonly review: Omit<ReviewAdapter, "repo" | "capabilities">;
  readonly settings: Omit<SettingsAdapter, "repo" | "capabilities">;
}

/** Our own routes are not there: something else answered. Holds the error that this is where they must be. */
export class NoOwnRoutes extends Error {
  readonly error: AccessError;

  constructor(error: AccessError) {
    super(error.message);
    this.error = error;
  }
}

/** The ports over a Sallyport server's own routes. Each method throws `NoOwnRoutes` where those are not. */
export function ownPorts(transport: HubTransport, repo: Repo): Ports {
  const routes = ownRoutes(repo);
  const keys = new SubmissionKeys();

  const send = async (call: HubCall): Promise<HubAnswer> => {
    const answer = await transport.send(call);
    if (answer.status >= 200 && answer.status < 300) return answer;
    const error = transport.errorOf(answer);
    const absent = [404, 405, 501].includes(answer.status) && !ownError(answer);
    throw absent ? new NoOwnRoutes(error) : error;
  };
  const json = async (
    route: string,
    options: CallOptions | undefined,
    call: Partial<HubCall> = {},
  ): Promise<unknown> => {
    const answer = await send({ ...call, path: routes + route, signal: options?.signal });
    // A page in place of data: a host that answers every path, or one that wants a login.
    if (!saysJson(answer)) {
      throw new NoOwnRoutes(malformed("The service did not answer with JSON."));
    }
    return readJson(answer);
  };
  const post = (route: string, body: unknown, options?: CallOptions): Promise<unknown> =>
    json(route, options, { method: "POST", body });
  const list: ReviewAdapter["list"] = async (query, options) => {
    const { status, search, sort, filters, cursor, limit } = query;
    const asked = new URLSearchParams({ status, limit: String(limit ?? 100) });
    if (search) asked.set("search", search);
    if (sort) asked.set("sort", sort);
    if (filters?.length) asked.set("filters", JSON.stringify(filters));
    if (cursor !== undefined) asked.set("cursor", cursor);
    return asPage(await json(`requests?${asked}`, options), query);
  };
  const loadSettings: SettingsAdapter["load"] = async (options) =>
    asSettings(await json("settings", options));
  const gate: ReviewAdapter["gate"] = async (fingerprint, options) =>
    asGate(await json(`gates/${encodeURIComponent(fingerprint)}`, options));

  return {
    requester: {
      load: async (options) => {
        const [gate, standing] = await Promise.all([json("gate", options), json("me", options)]);
        return viewOf(asWireGate(gate), asStanding(standing));
      },
      submit: async ({ answers, gateFingerprint, shownWords }, options) => {
        const body = {
          gateFingerprint,
          answers: answers.toWire(),
          ...(shownWords && { shownWords }),
        };
        const key = keys.keyOf(body);
        const result = asSubmitResult(
          await json("ask", options, {
            method: "POST",
            body,
            headers: { "idempotency-key": key },
            repeatable: true,
          }),
        );
        keys.forget(key);
        return result;
      },
      withdraw: async (options) => {
        asFields(await post("withdraw", {}, options));
      },
      gate,
    },
    review: {
      list,
      counts: async (options) => asCounts(await json("counts", options)),
      decide: (decisions, options) =>
        decideInTurn(chunksOf(decisions), async (chunk) =>
          asResults(await post("decide", { decisions: chunk }, options), chunk),
        ),
      grant: async (user, options) => {
        asFields(await post("grant", user, options));
      },
      searchUsers: async (query, options) =>
        asPeople(await json(`users?${new URLSearchParams({ q: query })}`, options)),
      gate,
      report: async (options) => {
        const { format, signal } = options;
        const watch = countRows(options);
        const answer = await send({
          path: `${routes}report?format=${format}`,
          headers: { accept: "*/*" },
          signal,
          ...(watch && { watch }),
        });
        if (/^text\/html/i.test(answer.headers.get("content-type") ?? "")) {
          throw new NoOwnRoutes(
            malformed("The service answered with a page in place of a report."),
          );
        }
        return {
          filename: reportFilename(repo.id, format),
          mediaType: REPORT_MEDIA_TYPES[format],
          text: answer.text,
        };
      },
    },
    settings: {
      load: loadSettings,
      save: async (change, options) => {
        // Asked first, so that nothing is changed where these routes are not.
        await loadSettings(options);
        await transport.json({
          method: "PUT",
          path: `/api/${repo.type}s/${repo.id}/settings`,
          body: hubSettings(change),
          signal: options?.signal,
        });
        return loadSettings(options);
      },
      agreements: async (options) => asAgreements(await json("agreements", options)),
      askAgain: (plan, options = {}) =>
        askInTurn(plan, options, async (chunk) =>
          asAskedChunk(await post("agreements/ask-again", chunk, options)),
        ),
    },
  };
}

/** Answers come under labels, and are shown under the ids of the gate that came beside them. */
function viewOf(gate: WireGate, { answers, ...standing }: WireStanding): GateView {
  if (!answers || standing.status !== "reset") return { ...gate, ...standing };
  const texts = decodeAnswers(gate.gate, answers)
    .entries()
    .flatMap(({ field, value }) => (typeof value === "string" ? [[field.id, value]] : []));
  return { ...gate, ...standing, earlierAnswers: Object.fromEntries(texts) }; // keys are ours
}

/** A change of settings in the Hub's words. */
export function hubSettings({
  notificationsMode,
  notificationsEmail,
  ...same
}: Parameters<SettingsAdapter["save"]>[0]): Record<string, unknown> {
  return {
    ...same,
    ...(notificationsMode !== undefined && { gatedNotificationsMode: notificationsMode }),
    ...(notificationsEmail !== undefined && { gatedNotificationsEmail: notificationsEmail }),
  };
}

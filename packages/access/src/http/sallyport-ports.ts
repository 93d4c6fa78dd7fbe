import { decodeAnswers } from "@sallyport/schema";
import { askInTurn } from "../agreements/ask-in-turn.ts";
import { askedSince } from "../agreements/plan-ask-again.ts";
import type { AccessError } from "../errors/access-error.ts";
import type {
  CallOptions,
  DecisionResult,
  RequesterAdapter,
  ReviewAdapter,
  SettingsAdapter,
  SubmitResult,
} from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report-name.ts";
import type { GateView, Repo } from "../requests/request.types.ts";
import { asFields, asList } from "../shapes/fields.ts";
import { asAgreements, asAskedChunk } from "../shapes/read-agreements.ts";
import { asCounts } from "../shapes/read-page.ts";
import { asSettings } from "../shapes/read-settings.ts";
import { asOpenGate, asSubmitResult, asVisitor } from "../shapes/read-view.ts";
import { sallyportRoutes, type WireGate, type WireVisitor } from "../wire/wire.types.ts";
import { confirmed, confirmedDecisions, confirmedDone, isGranted } from "./confirm-write.ts";
import type { HttpAnswer, HttpCall } from "./connection.types.ts";
import { countRows } from "./count-rows.ts";
import { allDone, chunksOf, decideInTurn } from "./decide-in-turn.ts";
import { errorOfAnswer, sallyportError } from "./error-of-answer.ts";
import type { HttpTransport } from "./http-transport.ts";
import { isEmpty, malformed, readJson, saysHtml, saysJson } from "./read-answer.ts";
import { asWireGateModel, asWirePage, asWirePeople, asWireResults } from "./sallyport-guards.ts";
import { putSettings, saveSettings } from "./save-settings.ts";
import { SubmissionKeys } from "./submission-keys.ts";

/** The methods of the three ports. */
export interface Ports {
  readonly requester: Omit<RequesterAdapter, "repo" | "capabilities" | "requestUrl">;
  readonly review: Omit<ReviewAdapter, "repo" | "capabilities">;
  readonly settings: Omit<SettingsAdapter, "repo" | "capabilities">;
}

/** The server has no Sallyport routes. `error` is what to report where they are required. */
export class NoSallyportRoutes extends Error {
  readonly error: AccessError;

  constructor(error: AccessError) {
    super(error.message);
    this.error = error;
  }
}

/** The ports over Sallyport routes. Each method throws `NoSallyportRoutes` where the server has none. */
export function sallyportPorts(transport: HttpTransport, repo: Repo): Ports {
  const routes = sallyportRoutes(repo);
  const keys = new SubmissionKeys();

  const send = async (call: HttpCall): Promise<HttpAnswer> => {
    const answer = await transport.send(call);
    if (answer.status >= 200 && answer.status < 300) return answer;
    const error = errorOfAnswer(answer);
    const absent = [404, 405, 501].includes(answer.status) && !sallyportError(answer);
    throw absent ? new NoSallyportRoutes(error) : error;
  };
  const read = (answer: HttpAnswer): unknown => {
    // A page in place of data: a host that answers every path, or one that wants a login.
    if (!saysJson(answer)) {
      throw new NoSallyportRoutes(malformed("The server did not answer with JSON."));
    }
    return readJson(answer);
  };
  const json = async (route: string, options: CallOptions | undefined): Promise<unknown> =>
    read(await send({ path: routes + route, options }));
  /** Undefined where the service says no more than that it is done. */
  const post = async <Result>(
    route: string,
    body: unknown,
    options: CallOptions | undefined,
    as: (value: unknown, clean: HttpAnswer["clean"]) => Result,
    call: Partial<HttpCall> = {},
  ): Promise<Result | undefined> => {
    const path = routes + route;
    const answer = await send({ ...call, method: "POST", path, body, options });
    return isEmpty(answer) ? undefined : as(read(answer), answer.clean);
  };
  /** The visitor's status; undefined when logged out. */
  const loadVisitor = async (options?: CallOptions): Promise<WireVisitor | undefined> => {
    const visitor = asVisitor(await json("me", options));
    return visitor.visitor ? visitor : undefined;
  };
  /** What became of a submission whose answer does not say. */
  const asked = async (options?: CallOptions): Promise<SubmitResult | undefined> => {
    const { status, requestedAt } = (await loadVisitor(options)) ?? { status: "none" };
    if (status === "none" || status === "reset") return undefined;
    return { status, ...(requestedAt !== undefined && { requestedAt }) };
  };
  const list: ReviewAdapter["list"] = async (query, options) => {
    const { status, search, sort, filters, cursor, limit } = query;
    const asked = new URLSearchParams({ status, limit: String(limit ?? 100) });
    if (search) asked.set("search", search);
    if (sort) asked.set("sort", sort);
    if (filters?.length) asked.set("filters", JSON.stringify(filters));
    if (cursor !== undefined) asked.set("cursor", cursor);
    return asWirePage(await json(`requests?${asked}`, options), query);
  };
  const loadSettings: SettingsAdapter["load"] = async (options) =>
    asSettings(await json("settings", options));
  const gate: ReviewAdapter["gate"] = async (fingerprint, options) =>
    asWireGateModel(await json(`gates/${encodeURIComponent(fingerprint)}`, options));

  return {
    requester: {
      load: async (options) => {
        const { gate, ...visitor } = asVisitor(await json("me?with=gate", options));
        return viewOf(gate ?? asOpenGate(await json("gate", options)), visitor);
      },
      submit: async ({ answers, gateFingerprint, shownWords }, options) => {
        const body = {
          gateFingerprint,
          answers: answers.toWire(),
          ...(shownWords && { shownWords }),
        };
        const key = keys.keyOf(body);
        const call = { headers: { "idempotency-key": key }, repeatable: true };
        const result = await confirmed(
          async () =>
            (await post("ask", body, options, asSubmitResult, call)) ??
            (await asked(options).catch(() => undefined)) ?? { status: "pending" as const },
          () => asked(options),
          options,
        );
        keys.forget(key);
        return result;
      },
      withdraw: async (options) => {
        await confirmedDone(
          () => post("withdraw", {}, options, (value) => asFields(value)),
          async () => (await loadVisitor(options))?.status === "none",
          options,
        );
      },
      gate,
    },
    review: {
      list,
      counts: async (options) => asCounts(await json("counts", options)),
      decide: (decisions, options) =>
        decideInTurn(chunksOf(decisions), (chunk) => {
          const sent = (): Promise<readonly (DecisionResult | undefined)[] | undefined> =>
            post("decide", { decisions: chunk }, options, (value, clean) =>
              asWireResults(value, chunk, clean),
            );
          return confirmedDecisions(
            chunk,
            async () => (await sent()) ?? allDone(chunk),
            list,
            options,
          );
        }),
      grant: async (user, options) => {
        await confirmedDone(
          () => post("grant", user, options, (value) => asFields(value)),
          () => isGranted(list, user, options),
          options,
        );
      },
      searchUsers: async (query, options) =>
        asWirePeople(await json(`users?${new URLSearchParams({ q: query })}`, options)),
      gate,
      report: async (options) => {
        const { format } = options;
        const watch = countRows(options);
        const answer = await send({
          path: `${routes}report?format=${format}`,
          headers: { accept: "*/*" },
          options,
          ...(watch && { watch }),
        });
        if (saysHtml(answer)) {
          throw new NoSallyportRoutes(
            malformed("The server answered with a page instead of a report."),
          );
        }
        if (format === "json") asList(read(answer));
        return {
          filename: reportFilename(repo.id, format),
          mediaType: REPORT_MEDIA_TYPES[format],
          text: answer.text,
        };
      },
    },
    settings: {
      load: loadSettings,
      save: (change, options) =>
        // Loaded first, so that nothing is changed where these routes are not.
        saveSettings(
          change,
          { load: loadSettings, put: putSettings(transport, repo, options), readable: READABLE },
          options,
        ),
      agreements: async (options) => asAgreements(await json("agreements", options)),
      askAgain: (plan, options = {}) =>
        askInTurn(plan, options, (chunk) =>
          confirmed(
            async () =>
              asAskedChunk(await post("agreements/ask-again", chunk, options, (value) => value)),
            async () => askedSince(chunk, asAgreements(await json("agreements", options))),
            options,
          ),
        ),
    },
  };
}

/** Answers come under labels, and are shown under the ids of the gate that came beside them. */
function viewOf(gate: WireGate, { answers, ...visitor }: Omit<WireVisitor, "gate">): GateView {
  if (!answers || visitor.status === "none") return { ...gate, ...visitor };
  if (visitor.status !== "reset") return { ...gate, ...visitor, answers };
  const texts = decodeAnswers(gate.gate, answers)
    .entries()
    .flatMap(({ field, value }) => (typeof value === "string" ? [[field.id, value]] : []));
  return { ...gate, ...visitor, earlierAnswers: Object.fromEntries(texts) }; // keys are field ids
}

const READABLE = ["gated", "notificationsMode", "notificationsEmail", "orgMembersGated"] as const;

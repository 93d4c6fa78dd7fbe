import {
  type AnswerPairs,
  byFieldType,
  COUNTRY_CODES,
  type FieldOf,
  type FieldType,
  type GateModel,
} from "@sallyport/schema";
import type { AccessRequest, Person, RequestStatus } from "../requests/request.types.ts";
import { REQUEST_STATUSES } from "../requests/statuses.ts";
import type { GeneratedCounts } from "./memory.types.ts";

const GIVEN =
  "Amina Bjorn Chen Dalia Emeka Farah Goran Hana Ivo Jun Kofi Lucia Mira Noor Olu Priya".split(" ");
const FAMILY =
  "Abe Berg Cruz Diallo Eriksen Fofana Gupta Haddad Ito Jansen Kaya Lopez Mbeki Novak Okafor Park".split(
    " ",
  );
const WORDS = "open field river study speech north light data care model".split(" ");
const STEP_MS = 41_000;
const ID = /^5eed([0-9a-f]{8})([0-3])([0-9a-f]{11})$/;
const USERNAME = /^[a-z]+-([0-9a-z]+)$/;

interface Surroundings {
  readonly gate: GateModel;
  readonly fingerprint: string;
  readonly reviewer: Person;
  /** The time from which requests count back, in ms since 1970. */
  readonly start: number;
}

/**
 * Requests computed on demand from the seed, their status and their place among those of that status,
 * newest first. Ids and usernames encode both.
 */
export class GeneratedRequests {
  readonly #counts: GeneratedCounts;
  readonly #seed: number;
  readonly #around: Surroundings;

  constructor(counts: GeneratedCounts, around: Surroundings) {
    this.#counts = counts;
    this.#seed = (counts.seed ?? 1) >>> 0;
    this.#around = around;
  }

  count(status: RequestStatus): number {
    return this.#counts[status] ?? 0;
  }

  /** The request at a place from 0, newest first. */
  at(status: RequestStatus, index: number): AccessRequest {
    const { gate, fingerprint, reviewer } = this.#around;
    const number = index * REQUEST_STATUSES.length + REQUEST_STATUSES.indexOf(status);
    const asked = this.#time(status, index);
    const pick = (list: readonly string[], salt: number): string =>
      list[hash(this.#seed, number, salt) % list.length] ?? "";
    const given = pick(GIVEN, 1);
    const username = `${given.toLowerCase()}-${number.toString(36)}`;
    return {
      user: {
        id: `5eed${hex(this.#seed, 8)}${REQUEST_STATUSES.indexOf(status)}${hex(index, 11)}`,
        username,
        fullname: `${given} ${pick(FAMILY, 2)}`,
        email: `${username}@example.org`,
      },
      status,
      requestedAt: new Date(asked).toISOString(),
      ...(status !== "pending" && {
        reviewedAt: new Date(asked + STEP_MS / 2).toISOString(),
        reviewedBy: reviewer,
      }),
      answers: gate.fields.flatMap((field, i): AnswerPairs => {
        const answer = answerTo(field, (salt) => hash(this.#seed, number, 16 * (i + 1) + salt));
        return answer === undefined ? [] : [[field.name, answer]];
      }),
      gateFingerprint: fingerprint,
    };
  }

  find(userId: string): AccessRequest | undefined {
    const [, seed = "", run = "", index = ""] = ID.exec(userId) ?? [];
    const status = REQUEST_STATUSES[Number(run)];
    const place = Number.parseInt(index, 16);
    if (!status || Number.parseInt(seed, 16) !== this.#seed || place >= this.count(status)) {
      return undefined;
    }
    return this.at(status, place);
  }

  findByUsername(username: string): AccessRequest | undefined {
    const number = Number.parseInt(USERNAME.exec(username)?.[1] ?? "", 36);
    const status = REQUEST_STATUSES[number % REQUEST_STATUSES.length];
    const index = Math.floor(number / REQUEST_STATUSES.length);
    if (!status || !(index < this.count(status))) return undefined;
    const request = this.at(status, index);
    return request.user.username === username ? request : undefined;
  }

  /** The place of the newest request asked at or before a time, in ms since 1970. */
  placeOf(status: RequestStatus, time: number): number {
    const steps = (this.#around.start - time) / STEP_MS;
    return Math.max(
      0,
      Math.ceil((steps - 1 - REQUEST_STATUSES.indexOf(status)) / REQUEST_STATUSES.length),
    );
  }

  #time(status: RequestStatus, index: number): number {
    return (
      this.#around.start -
      (index * REQUEST_STATUSES.length + REQUEST_STATUSES.indexOf(status) + 1) * STEP_MS
    );
  }
}

type Random = (salt: number) => number;

const ANSWERS: {
  readonly [Type in FieldType]: (random: Random, field: FieldOf<Type>) => string | undefined;
} = {
  text: (random, { maxLength = 100 }) => {
    const word = (salt: number): string => WORDS[random(salt) % WORDS.length] ?? "";
    return `${word(1)} ${word(2)} ${word(3)}`.slice(0, maxLength);
  },
  checkbox: () => "on",
  country: (random) => COUNTRY_CODES[random(1) % COUNTRY_CODES.length],
  select: (random, { options }) => options[random(1) % options.length]?.value,
  date_picker: (random, { min, max }) =>
    min ?? max ?? `2026-0${1 + (random(1) % 9)}-${10 + (random(2) % 19)}`,
  ip_location: () => undefined,
};

function answerTo<Type extends FieldType>(
  field: FieldOf<Type>,
  random: Random,
): string | undefined {
  return byFieldType(ANSWERS, field.type)?.(random, field);
}

/** 32 bits that look random and are always the same for the same numbers. */
function hash(seed: number, number: number, salt: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(salt, 0x27d4eb2f), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}

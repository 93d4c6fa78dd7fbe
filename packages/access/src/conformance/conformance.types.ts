import type { GateModel } from "@sallyport/schema";
import type { Adapters } from "../ports/ports.types.ts";
import type { AccessRequest, ApprovalMode, Person } from "../requests/request.types.ts";

/** The state of a repo when a case begins. */
export interface Scene {
  readonly gate: GateModel;
  /** Gates as they were, which some requests agreed to: to be kept, and found by fingerprint. */
  readonly earlierGates?: readonly GateModel[];
  readonly gated: false | ApprovalMode;
  readonly requests: readonly AccessRequest[];
  /** Who has accounts; `OWNER` alone may review. */
  readonly people: readonly Person[];
  /** A name that is an organization's and no person's. */
  readonly organization: string;
}

/** What is put to the test: one repo, as anybody meets it. */
export interface Subject {
  /** The adapters as this person uses them; null when logged out. */
  as(person: Person | null): Adapters;
  close?(): Promise<void>;
}

/** Creates a repo with exactly these requests. */
export type OpenSubject = (scene: Scene) => Promise<Subject>;

/** What a case works with. */
export interface CaseTools {
  /** Set a scene; what is not said is a manual gate without requests. */
  open(
    scene?: Partial<Pick<Scene, "gate" | "earlierGates" | "gated" | "requests">>,
  ): Promise<Subject>;
  /** Leave a case that the other side cannot meet; the reason is shown. */
  skip(reason: string): never;
}

/** One thing that every adapter must do. */
export interface ConformanceCase {
  readonly group: string;
  readonly name: string;
  run(tools: CaseTools): Promise<void>;
}

/** What this suite needs of a test runner; vitest, Jest and `node:test` have it. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: (context: { skip(reason?: string): void }) => Promise<void>): void;
}

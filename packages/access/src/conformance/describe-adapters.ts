import { AGREEMENT_CASES } from "./cases/agreement-cases.ts";
import { ASKING_CASES } from "./cases/asking-cases.ts";
import { DECISION_CASES } from "./cases/decision-cases.ts";
import { LIST_CASES } from "./cases/list-cases.ts";
import { OWNER_CASES } from "./cases/owner-cases.ts";
import { RIGHTS_CASES } from "./cases/rights-cases.ts";
import { VISITOR_CASES } from "./cases/visitor-cases.ts";
import type { ConformanceCase, OpenSubject, Subject, TestRunner } from "./conformance.types.ts";
import { SCENE } from "./scene.ts";

/** Registers every conformance case for an adapter. */
export const CONFORMANCE_CASES: readonly ConformanceCase[] = [
  ...VISITOR_CASES,
  ...ASKING_CASES,
  ...LIST_CASES,
  ...DECISION_CASES,
  ...OWNER_CASES,
  ...AGREEMENT_CASES,
  ...RIGHTS_CASES,
];

/** Run every case on an adapter. What the other side cannot do is skipped with its reason. */
export function describeAdapters(
  { describe, it }: TestRunner,
  name: string,
  open: OpenSubject,
): void {
  describe(name, () => {
    for (const group of new Set(CONFORMANCE_CASES.map((one) => one.group))) {
      describe(group, () => {
        for (const one of CONFORMANCE_CASES.filter((other) => other.group === group)) {
          it(one.name, (context) => runCase(one, open, (reason) => context.skip(reason)));
        }
      });
    }
  });
}

/** Run one case, and close what it opened. */
async function runCase(
  one: ConformanceCase,
  open: OpenSubject,
  skip: (reason: string) => void,
): Promise<void> {
  const opened: Subject[] = [];
  try {
    await one.run({
      open: async (scene) => {
        const subject = await open({ ...SCENE, ...scene });
        opened.push(subject);
        return subject;
      },
      skip: (reason) => {
        throw new Skipped(reason);
      },
    });
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    skip(error.message);
  } finally {
    for (const subject of opened) await subject.close?.();
  }
}

/** Thrown by a skipped case. The runner's `skip` is called last, as some runners throw in it. */
class Skipped extends Error {}

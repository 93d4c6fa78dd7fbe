// The suite that proves an adapter.
export { CONFORMANCE_CASES, describeAdapters } from "./conformance/describe-adapters.ts";
export { ADA, ALAN, GATE, GRACE, OWNER, SCENE } from "./conformance/scene.ts";
export type {
  CaseTools,
  ConformanceCase,
  OpenSubject,
  Scene,
  Subject,
  TestRunner,
} from "./conformance/conformance.types.ts";

import type { RequesterAdapter } from "../ports/ports.types.ts";
import { type CheckedPort, portChecker } from "./checked-port.ts";

/** The visitor's port, checked as `checkedReview()` checks a reviewer's. */
export const checkedRequester: CheckedPort<RequesterAdapter> = portChecker({
  methods: { load: true, submit: true, withdraw: true, gate: true },
  load: async () => (await import("./check-requester.ts")).checkRequester,
});

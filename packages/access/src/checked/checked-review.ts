import type { ReviewAdapter } from "../ports/ports.types.ts";
import { type CheckedPort, portChecker } from "./checked-port.ts";

/**
 * The same port, whose answers have the shape that the port promises and come in time: 30 seconds for a
 * call, or for each 100 decisions; a report can take as long as it needs. A method rejects with the
 * signal's reason once it is aborted, else with an `AccessError`: `timeout`, or `malformed` with the name
 * of the method and its shape where the adapter breaks its promise. Of a list, rows that cannot be read
 * are left out and counted. The same adapter and options object give the same checked port,
 * and a checked port gives itself. Every failure is reported once; see `CheckedOptions`.
 */
export const checkedReview: CheckedPort<ReviewAdapter> = portChecker({
  methods: {
    list: true,
    counts: true,
    decide: true,
    grant: true,
    searchUsers: true,
    gate: true,
    report: true,
  },
  load: async () => (await import("./check-review.ts")).checkReview,
});

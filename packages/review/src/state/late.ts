// What a review does once it is open, in one piece: it is fetched beside the first page.
export { poll } from "@sallyport/ui";
export { collect } from "./collect.ts";
export { takeDecision } from "./take-decision.ts";
export { takeDecisions } from "./take-decisions.ts";

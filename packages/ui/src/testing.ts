// For the tests of the interface packages; not published

export type { BrokenMessages } from "./testing/describe-broken-messages.tsx";
export { describeBrokenMessages } from "./testing/describe-broken-messages.tsx";
export type { PartConformance, TestedProps } from "./testing/describe-part.tsx";
export { describePart } from "./testing/describe-part.tsx";

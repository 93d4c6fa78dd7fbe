// For the tests of the interface packages; not published

export type { PartConformance, TestedProps } from "./testing/describe-part.tsx";
export { describePart } from "./testing/describe-part.tsx";

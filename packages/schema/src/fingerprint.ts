// An entry of its own: it brings SHA-256 along, which a browser that shows a form has no use for.
export { gateFingerprint } from "./gate/fingerprint.ts";

// What has changed since a visitor agreed: for hosts that know it already, on a server.
export { GateChanges } from "./gate/gate-changes.tsx";
export type { GateChangesProps } from "./gate/gate-changes.tsx";

import type { GateView, RequesterAdapter } from "@sallyport/access";

/** What a gate shows: each part is there in its stages, and renders nothing in others. */
export type GateStage =
  | "loading"
  | "unreachable"
  /** Not gated: everyone has access. */
  | "open"
  /** The visitor has a request: pending, accepted or rejected. */
  | "asked"
  /** No one can ask now. */
  | "closed"
  /** Requests are made on another page. */
  | "elsewhere"
  | "signed-out"
  /** The visitor can fill in the form. */
  | "asking";

export interface GateSituation {
  readonly view: GateView | undefined;
  readonly unreachable: boolean;
  /** The adapter has answered: its capabilities are known. */
  readonly answered: boolean;
  readonly adapter: RequesterAdapter | undefined;
  readonly preview: boolean;
}

/** What a gate shows to its visitor. */
export function gateStage(situation: GateSituation): GateStage {
  const { view, unreachable, answered, adapter, preview } = situation;
  if (!view) return unreachable ? "unreachable" : "loading";
  if (!view.gated) return "open";
  if (view.status !== "none" && view.status !== "reset") return "asked";
  if (view.closed && !preview) return "closed";
  if (adapter?.requestUrl !== undefined && answered && !adapter.capabilities.submit) {
    return "elsewhere";
  }
  return view.visitor ? "asking" : "signed-out";
}

// Who agreed to which gate, and asking them to agree again.
export { askInTurn } from "./agreements/ask-in-turn.ts";
export { changedTerms, planAskAgain } from "./agreements/plan-ask-again.ts";
export type {
  AgreedGate,
  Agreements,
  AskAgainChunk,
  AskAgainOptions,
  AskAgainPlan,
  AskAgainResult,
  AskedChunk,
  AskedCounts,
  Whom,
} from "./agreements/agreements.types.ts";

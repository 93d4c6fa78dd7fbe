// The ports over a repo in memory: deterministic, for stories, tests and trying things out.
export { createMemoryAdapters } from "./memory/create-memory-adapters.ts";
export type {
  GeneratedCounts,
  MemoryAdapters,
  MemoryCall,
  MemoryOptions,
  MemorySnapshot,
  ScriptedFault,
  ScriptedMove,
} from "./memory/memory.types.ts";

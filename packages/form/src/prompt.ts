// Markdown of hostile authors as a plain tree. `parsePrompt` brings the parser: use it on a server.
export { parsePrompt } from "./prompt/parse-prompt.ts";
export { Prompt } from "./prompt/prompt.tsx";
export type { PromptProps } from "./prompt/prompt.tsx";
export type { PromptBlock, PromptInline, PromptTree } from "./prompt/prompt.types.ts";

/** A prompt as a plain JSON tree: what may be shown, and nothing else. */
export type PromptTree = readonly PromptBlock[];

export type PromptBlock =
  | { readonly type: "heading"; readonly children: readonly PromptInline[] }
  | { readonly type: "paragraph"; readonly children: readonly PromptInline[] }
  /** A text whose lines stay as they are written. */
  | { readonly type: "lines"; readonly text: string }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "quote"; readonly children: PromptTree }
  | { readonly type: "rule" }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly PromptTree[] }
  | {
      readonly type: "table";
      readonly header: readonly (readonly PromptInline[])[];
      readonly rows: readonly (readonly (readonly PromptInline[])[])[];
    };

export type PromptInline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "break" }
  | { readonly type: "strong" | "emphasis" | "deleted"; readonly children: readonly PromptInline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly PromptInline[] };

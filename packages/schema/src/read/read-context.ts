import type { GateDiagnosticCode } from "../diagnostics/codes.ts";
import type { Fix } from "../diagnostics/diagnostic.types.ts";
import type { FindingDetails, Findings } from "../diagnostics/findings.ts";
import type { SelectOption } from "../gate/gate.types.ts";
import { isStorable, toStorable } from "../text/storable.ts";
import type { Reader } from "./reader.types.ts";

export type Path = readonly (string | number)[];

/** The path of a field or of something in it. Built only when something is reported. */
export function fieldPath(name: string, ...within: readonly (string | number)[]): Path {
  return ["extra_gated_fields", name, ...within];
}

/** The path of a key of the gate or of one of its fields. */
export function keyPath(key: string, field?: string): Path {
  return field === undefined ? [key] : fieldPath(field, key);
}

/** What every step of reading needs: the reader, and where findings go. */
export interface ReadContext<N> {
  readonly reader: Reader<N>;
  readonly findings: Findings<GateDiagnosticCode>;
  /** Options by their list: a list that many selects share is read once. */
  readonly options: Map<readonly N[], readonly SelectOption[]>;
}

/** A node's text. What no database can hold in it is reported and becomes U+FFFD. */
export function storableText<N>(context: ReadContext<N>, node: N, pathOf: () => Path): string {
  const text = context.reader.text(node);
  context.reader.checkText?.(node, pathOf);
  if (isStorable(text)) return text;
  const storable = toStorable(text);
  report(context, "unstorable-text", node, pathOf(), { subject: `“${storable}”` });
  return storable;
}

/** Tell a finding at a node. */
export function report<N>(
  { reader, findings }: Pick<ReadContext<N>, "reader" | "findings">,
  code: GateDiagnosticCode,
  node: N,
  path: Path,
  details: Pick<FindingDetails, "subject" | "hint" | "fix"> & { replaceBy?: string } = {},
): void {
  const range = reader.range(node);
  const { replaceBy, ...words } = details;
  const fix: Fix | undefined =
    details.fix ??
    (range && replaceBy !== undefined
      ? {
          title: `Write ${replaceBy}`,
          edits: [{ start: range.start.offset, end: range.end.offset, text: replaceBy }],
        }
      : undefined);
  findings.add(code, { path, range, fix, ...words });
}

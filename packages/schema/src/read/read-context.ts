import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Fix } from "../diagnostics/diagnostic.types.ts";
import type { FindingDetails, Findings } from "../diagnostics/findings.ts";
import type { Reader } from "./reader.types.ts";

export type Path = readonly (string | number)[];

/** Where a field, or something in it, stands. Built only when something is told. */
export function fieldPath(name: string, ...within: readonly (string | number)[]): Path {
  return ["extra_gated_fields", name, ...within];
}

/** Where a key of the gate stands, or of one of its fields. */
export function keyPath(key: string, field?: string): Path {
  return field === undefined ? [key] : fieldPath(field, key);
}

/** What every step of reading needs: the reader, and where findings go. */
export interface ReadContext<N> {
  readonly reader: Reader<N>;
  readonly findings: Findings;
}

/** Tell a finding at a node. */
export function report<N>(
  { reader, findings }: ReadContext<N>,
  code: DiagnosticCode,
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

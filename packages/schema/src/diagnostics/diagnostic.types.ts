import type { DiagnosticCode, Severity } from "./codes.ts";

/** A place in the card's text. Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to but not including `end`. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** Replace the text from offset `start` up to `end` by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text change that fixes a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** One finding about a card: what happened, where, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** Keys and indexes from the root of the metadata. */
  readonly path: readonly (string | number)[];
  /** Absent only for metadata that came without text. */
  readonly range?: TextRange;
  readonly fix?: Fix;
}

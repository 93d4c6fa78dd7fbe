import { hasErrors } from "@sallyport/schema";
import { parseCard, saysNothingOfGate } from "@sallyport/schema/card";
import { formatDiagnostic } from "../check/format-check.ts";
import { UsageError } from "../cli/app-options.ts";
import { type GatedPlace, readCard, shownPath } from "./gated-place.ts";

/** What the cards say, as far as it matters at the start. */
export interface ReadCards {
  /** Paths of cards with errors, as the user would write them. */
  readonly broken: readonly string[];
  /** Where the card says nothing of a gate. */
  readonly ungated: ReadonlySet<GatedPlace>;
}

/** Read the cards of places. Throws a `UsageError` where one is no YAML at all. */
export async function readCards(places: readonly GatedPlace[], from: string): Promise<ReadCards> {
  const broken: string[] = [];
  const ungated = new Set<GatedPlace>();
  for (const place of places) {
    const card = shownPath(place.card, from);
    const parsed = parseCard(await readCard(place));
    const { diagnostics } = parsed;
    const syntax = diagnostics.find((d) => d.code === "yaml-syntax");
    if (syntax) throw new UsageError(formatDiagnostic(card, syntax));
    if (hasErrors(diagnostics)) broken.push(card);
    if (saysNothingOfGate(parsed)) ungated.add(place);
  }
  return { broken, ungated };
}

import { EMPTY_GATE, hasErrors } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
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
    const { gate, diagnostics } = parseCard(await readCard(place));
    const syntax = diagnostics.find((d) => d.code === "yaml-syntax");
    if (syntax) throw new UsageError(formatDiagnostic(card, syntax));
    if (hasErrors(diagnostics)) broken.push(card);
    // A gate that was meant and misspelt is no missing one.
    const isEmpty = gateFingerprint(gate) === gateFingerprint(EMPTY_GATE);
    const isMeant = diagnostics.some((d) => d.code !== "no-front-matter");
    if (isEmpty && !isMeant) ungated.add(place);
  }
  return { broken, ungated };
}

import type { GateView, VisitorStatus } from "../requests/request.types.ts";
import type { HttpAnswer } from "./connection.types.ts";

/**
 * A visitor's status from the Hub's response to a request for a file: the Hub has no route for it, but its
 * sentences differ. An unknown sentence counts as `none`.
 */
export function statusFromHub({ status, headers, text }: HttpAnswer): VisitorStatus {
  if (status >= 200 && status < 300) return "accepted";
  const sentence = headers.get("x-error-message") ?? text;
  if (/awaiting a review/i.test(sentence)) return "pending";
  if (/been rejected/i.test(sentence)) return "rejected";
  if (/been reset/i.test(sentence)) return "reset";
  return "none";
}

/** The gate that a card's text asks for. Loaded only here: reading cards takes a YAML parser. */
export async function gateOfCard(
  text: string,
): Promise<Pick<GateView, "gate" | "gateFingerprint" | "closed">> {
  const [{ parseCard }, { gateFingerprint }, { hasErrors }] = await Promise.all([
    import("@sallyport/schema/card"),
    import("@sallyport/schema/fingerprint"),
    import("@sallyport/schema"),
  ]);
  const { gate, diagnostics } = parseCard(text);
  return {
    gate,
    gateFingerprint: gateFingerprint(gate),
    ...(hasErrors(diagnostics) && { closed: "card-errors" as const }),
  };
}

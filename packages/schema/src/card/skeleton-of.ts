import unhomoglyph from "unhomoglyph";

/**
 * The skeleton of a label as in UTS 39: labels that look alike in any script have the same. For
 * `parseCard(text, { skeletonOf })`.
 */
export function skeletonOf(label: string): string {
  return unhomoglyph(
    label
      .normalize("NFKC")
      .normalize("NFD")
      .replace(/\p{DI}/gu, ""),
  )
    .normalize("NFD")
    .replace(/\s+/g, " ")
    .trim();
}

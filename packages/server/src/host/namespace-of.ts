/** The part of a repo's or a collection's id before the slash. */
export function namespaceOf(id: string): string {
  return id.split("/", 1)[0] ?? "";
}

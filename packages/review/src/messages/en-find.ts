/** The messages of sorting and filtering. */
export const enFind = {
  sort: "Sort by",
  sorts: { newest: "Newest first", oldest: "Oldest first", name: "Name" },
  layout: "Layout",
  layouts: { cards: "Cards", table: "Table" },
  any: "Any",
  unanswered: "Not answered",
  notAgreed: "Not agreed",
  from: "From",
  to: "To",
  clear: "Clear filters",
  amongLoaded: "Applies to loaded requests only.",
};

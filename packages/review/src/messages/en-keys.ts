/** The messages of the list of keyboard shortcuts. */
export const enKeys = {
  title: "Keys of the list",
  text: "They work while the list has focus.",
  single: "Letters alone do something",
  close: "Close",
  arrows: "Next and previous request",
  within: "Buttons of a request",
  extend: "Select a range",
  next: "Next request",
  previous: "Previous request",
  accept: "Accept",
  reject: "Reject, with a reason",
  reopen: "Cancel, or back to pending",
  undo: "Undo the last decision",
  search: "Search",
  keys: "These keys",
};

/** The messages of the list of keyboard shortcuts. */
export const enKeys = {
  title: "Keyboard shortcuts",
  text: "Available while the list has focus.",
  single: "Use single-key shortcuts",
  close: "Close",
  arrows: "Next or previous request",
  within: "Move between a request’s buttons",
  extend: "Extend the selection",
  next: "Next request",
  previous: "Previous request",
  accept: "Accept",
  reject: "Reject with a reason",
  reopen: "Move back to pending",
  undo: "Undo the last decision",
  search: "Search",
  keys: "Show shortcuts",
};

/** The messages of the form that gives access without a request. */
export const enAddAccess = {
  title: "Add access",
  text: "Give somebody access who has not asked. They can download the files at once.",
  search: "User name or name",
  placeholder: "Search for a person",
  none: "Nobody is called that.",
  show: "Show people",
  grant: "Grant access",
  cancel: "Cancel",
  already: "{person} has access already.",
};

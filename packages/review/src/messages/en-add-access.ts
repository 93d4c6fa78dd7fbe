/** The messages of the form that gives access without a request. */
export const enAddAccess = {
  text: "Give someone access without a request. They can download the files right away.",
  search: "Name or username",
  placeholder: "Search for a person",
  none: "No people found.",
  show: "People found",
  grant: "Grant access",
  cancel: "Cancel",
  searchFailed: "Couldn’t search for people: {problem}",
  failed: "Couldn’t give {person} access: {problem}",
  refused:
    "Couldn’t give {person} access. They may already have it, or they may be an organization.",
};

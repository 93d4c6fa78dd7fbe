/** The messages that a list seldom shows. */
export const enList = {
  find: { noMatches: "No requests match these filters." },
  list: {
    unreadable: {
      one: "{count} request couldn’t be read.",
      other: "{count} requests couldn’t be read.",
    },
    incomplete: "The list may be incomplete: the server didn’t send all requests.",
    nothingFound: "No requests match “{search}”.",
    elsewhere: { one: "{count} match in “{list}”", other: "{count} matches in “{list}”" },
    manyElsewhere: "More than {count} matches in “{list}”",
  },
  signedOut: {
    text: "You’re logged out. Your selection and what you wrote are kept. Log in to continue.",
    check: "Check again",
  },
};

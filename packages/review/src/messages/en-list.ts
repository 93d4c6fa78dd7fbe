/** The messages that a list seldom shows. */
export const enList = {
  find: { nobody: "Nobody here is found by these filters." },
  list: {
    unreadable: {
      one: "{count} request could not be read.",
      other: "{count} requests could not be read.",
    },
    incomplete: "The list may be incomplete: the server did not send all of it.",
    nothingFound: "Nobody here matches “{search}”.",
    elsewhere: { one: "{count} match in {list}", other: "{count} matches in {list}" },
    manyElsewhere: "More than {count} matches in {list}",
  },
  signedOut: {
    text: "You’re logged out. What you selected and wrote is kept; log in to go on.",
    check: "Check again",
  },
};

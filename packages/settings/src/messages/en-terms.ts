/** Terms that have changed, and asking people to agree again, in English; without the changes themselves. */
export const enTerms = {
  title: "Terms that have changed",
  text: {
    one: "{count} person agreed to terms that the card does not have any more. They keep what they have until you ask them to agree again.",
    other:
      "{count} people agreed to terms that the card does not have any more. They keep what they have until you ask them to agree again.",
  },
  version: {
    one: "{count} person agreed to other terms, on {date}",
    other: "{count} people agreed to other terms, the last on {date}",
  },
  standing: "With access: {accepted}. Waiting: {pending}. What has changed since:",
  unknown: "What these terms were is not known here.",
  whom: "Who is asked to agree again",
  changed: "Only those whose terms have changed",
  everyone: "Everyone who has access or waits",
  reason: "What they are told",
  reasonText: "The terms have changed. Please read them and agree again.",
  reasonCount: {
    left: { one: "{count} character left", other: "{count} characters left" },
    over: { one: "{count} character too many", other: "{count} characters too many" },
  },
  plan: "See who would be asked",
  planning: "Counting …",
  confirm: {
    title: {
      one: "Ask {count} person to agree again?",
      other: "Ask {count} people to agree again?",
    },
    nobody: "Nobody would be asked.",
    accepted: {
      one: "{count} person loses access until they agree again.",
      other: "{count} people lose access until they agree again.",
    },
    pending: {
      one: "{count} waiting request leaves the list until it is sent again.",
      other: "{count} waiting requests leave the list until they are sent again.",
    },
    auto: "Whoever agrees has access at once.",
    manual: "You decide anew on each request that comes back.",
    current: {
      one: "Not asked: {count} person who agreed to the terms as they are.",
      other: "Not asked: {count} people who agreed to the terms as they are.",
    },
    granted: {
      one: "Not asked: {count} person who was given access without agreeing.",
      other: "Not asked: {count} people who were given access without agreeing.",
    },
    rejected: {
      one: "Not asked: {count} person who was rejected.",
      other: "Not asked: {count} people who were rejected.",
    },
    reset: {
      one: "Not asked: {count} person who has been asked already.",
      other: "Not asked: {count} people who have been asked already.",
    },
    yes: "Ask them",
    no: "Ask nobody",
  },
  asking: "Asked: {done} of {total} …",
  paused: {
    one: "Paused because the server is busy. Continues in {count} second.",
    other: "Paused because the server is busy. Continues in {count} seconds.",
  },
  stop: "Stop",
  asked: {
    one: "{count} person was asked to agree again.",
    other: "{count} people were asked to agree again.",
  },
  missed: {
    one: "{count} person was not asked: their request had moved meanwhile.",
    other: "{count} people were not asked: their requests had moved meanwhile.",
  },
  left: {
    one: "{count} person was not asked.",
    other: "{count} people were not asked.",
  },
  stopped: "It stopped: {problem}",
  gateChanged: "It stopped: the card has changed again, or has errors. Look at what has changed.",
  halted: "It was stopped here.",
  failed: "Who agreed to which terms could not be read: {problem}",
  closed: "Nobody could agree now: the card refuses regions that cannot be known here.",
};

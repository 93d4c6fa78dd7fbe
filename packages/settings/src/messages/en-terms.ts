/** Terms that have changed, and asking people to agree again, in English; without the changes themselves. */
export const enTerms = {
  title: "Terms that have changed",
  text: {
    one: "{count} person agreed to an earlier version of the terms. They keep their access until you ask them to agree again.",
    other:
      "{count} people agreed to an earlier version of the terms. They keep their access until you ask them to agree again.",
  },
  version: {
    one: "{count} person agreed to an earlier version, on {date}",
    other: "{count} people agreed to an earlier version, most recently on {date}",
  },
  counts: "With access: {accepted}. Pending: {pending}. Changed since then:",
  unknown: "The text of these terms is no longer available.",
  whom: "Who to ask",
  changed: "Only people whose terms have changed",
  everyone: "Everyone with access or a pending request",
  reason: "Message to them",
  reasonText: "The terms have changed. Please read them and agree again.",
  reasonCount: {
    left: { one: "{count} character left", other: "{count} characters left" },
    over: { one: "{count} character too many", other: "{count} characters too many" },
  },
  plan: "Preview",
  planning: "Counting…",
  confirm: {
    title: {
      one: "Ask {count} person to agree again?",
      other: "Ask {count} people to agree again?",
    },
    noOne: "No one would be asked.",
    accepted: {
      one: "{count} person loses access until they agree again.",
      other: "{count} people lose access until they agree again.",
    },
    pending: {
      one: "{count} pending request is removed until it is submitted again.",
      other: "{count} pending requests are removed until they are submitted again.",
    },
    auto: "Anyone who agrees gets access right away.",
    manual: "You review each request that comes back.",
    current: {
      one: "Not asked: {count} person who agreed to the current terms.",
      other: "Not asked: {count} people who agreed to the current terms.",
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
      one: "Not asked: {count} person who has already been asked.",
      other: "Not asked: {count} people who have already been asked.",
    },
    yes: "Ask them",
    no: "Cancel",
  },
  asking: "Asked {done} of {total}…",
  paused: {
    one: "Paused because the server is busy. Resumes in {count} second.",
    other: "Paused because the server is busy. Resumes in {count} seconds.",
  },
  stop: "Stop",
  asked: {
    one: "{count} person was asked to agree again.",
    other: "{count} people were asked to agree again.",
  },
  missed: {
    one: "{count} person wasn’t asked: their request changed in the meantime.",
    other: "{count} people weren’t asked: their requests changed in the meantime.",
  },
  left: {
    one: "{count} person wasn’t asked.",
    other: "{count} people weren’t asked.",
  },
  stopped: "Stopped: {problem}",
  gateChanged: "Stopped: the card changed again, or has errors. Check what has changed.",
  halted: "You stopped it.",
  failed: "Couldn’t load who agreed to which terms: {problem}",
  closed:
    "No one could agree right now: the card excludes some regions, and visitors’ regions can’t be determined here.",
};

/** Every message of an email. `{repo}`, `{name}` and `{reason}` are other people's texts. */
export const en = {
  hello: "Hello {name},",
  helloAll: "Hello,",
  asked: {
    subject: {
      one: "New access request for {repo}",
      other: "{count} new access requests for {repo}",
    },
    subjectAll: { one: "{count} new access request", other: "{count} new access requests" },
    intro: {
      one: "{count} new request waits for your review.",
      other: "{count} new requests wait for your review.",
    },
    repo: { one: "{repo}: {count} request", other: "{repo}: {count} requests" },
    line: "{name} ({username}), {time}",
    more: { one: "and {count} more", other: "and {count} more" },
    review: "Review the requests",
    why: "You get this mail because you look after these repositories. Answers are never sent by mail.",
  },
  decided: {
    accepted: {
      subject: "You have access to {repo}",
      text: "Your request for access to {repo} was accepted.",
    },
    granted: {
      subject: "You were given access to {repo}",
      text: "The authors of {repo} have given you access.",
    },
    rejected: {
      subject: "Your request for access to {repo} was rejected",
      text: "Your request for access to {repo} was rejected by its authors.",
    },
    reset: {
      subject: "You may ask again for access to {repo}",
      text: "The authors of {repo} have reset your request: you may ask again.",
    },
    reason: "Their reason: {reason}",
    open: "Open {repo}",
    why: "You get this mail because of your request for access, or because access was given to you.",
  },
  expired: {
    subject: "Your request for access to {repo} has expired",
    text: "No one decided on your request for access to {repo} in time. It was removed, and your answers with it. You can ask again.",
    why: "You get this mail because of your request for access.",
  },
};

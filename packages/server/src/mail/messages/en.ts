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
      one: "{count} new request is waiting for your review.",
      other: "{count} new requests are waiting for your review.",
    },
    repo: { one: "{repo}: {count} request", other: "{repo}: {count} requests" },
    line: "{name} ({username}), {time}",
    more: { one: "and {count} more", other: "and {count} more" },
    review: "Review the requests",
    why: "You’re receiving this email because you manage these repositories. Answers are never sent by email.",
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
      subject: "You can ask again for access to {repo}",
      text: "The authors of {repo} have reset your request. You can ask again.",
    },
    reason: "Reason: {reason}",
    open: "Open {repo}",
    why: "You’re receiving this email because you requested, or were given, access.",
  },
  expired: {
    subject: "Your request for access to {repo} has expired",
    text: "No one reviewed your request for access to {repo} in time. It was deleted, together with your answers. You can ask again.",
    why: "You’re receiving this email because you requested access.",
  },
};

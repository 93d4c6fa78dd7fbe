/** The words of a gate around its form, in English. `{what}` is the repo's kind. */
export const gateWords = {
  label: "Access to this {what}",
  loading: "Loading the form …",
  unreachable: "The form could not be loaded.",
  stale: "The connection was lost; what you see may be old.",
  loggedOut:
    "You were logged out. Nothing was sent; your answers are kept. Log in again as {username} to send them.",
  otherAccount:
    "You are logged in as {username} now. Nothing was sent; what was typed before is kept for the account that typed it.",
  gone: "This {what} can no longer be found: it was made private, renamed or removed.",
  renamed: "This {what} is called {repo} now.",
  open: "This {what} is open to everyone now; you do not have to ask for access.",
  unsent: "Nothing was sent. You can copy what you typed.",
  unread: "The service cannot be read right now; what you see may be old.",
  retry: "Try again",
  signIn: "Log in to ask for access",
  elsewhere: "Ask for access on {host}",
  pending: "Your request is waiting for a review by the authors.",
  sent: "Sent {time}",
  withdraw: "Withdraw",
  withdrawQuestion: "Withdraw your request? It will be deleted, and you may ask again.",
  withdrawYes: "Withdraw the request",
  withdrawNo: "Keep it",
  accepted: "You have access to this {what}.",
  acceptedOn: "Access given {time}",
  rejected: "Your request to access this repo has been rejected by the repo's authors.",
  reason: "Reason: {reason}",
  reset: "The authors have reset your request. You may ask again.",
  cardErrors: "The author is mending this form.",
  cardErrorsText: "You can ask for access as soon as it is done. This page will follow.",
  regionUnknown: "Access depends on your region, which cannot be checked here.",
  region: "This {what} is not available in your region.",
};

export type GateWords = typeof gateWords;

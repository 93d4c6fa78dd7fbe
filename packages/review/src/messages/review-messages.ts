import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import type { lateReviewMessages } from "./late-messages.ts";

/** The words of the owner's side, in English, but for those that come with a part that is loaded later. */
export const reviewMessages = {
  title: "Access requests",
  modes: { auto: "automatic approval", manual: "manual approval" },
  close: "Close",
  lists: {
    label: "Lists of access requests",
    pending: "Pending",
    accepted: "Accepted",
    rejected: "Rejected",
    reset: "May ask again",
  },
  search: {
    answers: "Search names and answers",
    users: "Search user names",
    none: "Search the loaded requests",
  },
  find: {
    open: "Sort and filter",
  },
  table: { person: "Name", asked: "Asked", decisions: "Decisions" },
  list: {
    loading: "Loading requests …",
    slow: "This takes longer than usual.",
    failed: "The requests could not be loaded:",
    retry: "Try again",
    more: "Load more",
    loaded: "{loaded} of {total} loaded",
    news: { one: "Show {count} change", other: "Show {count} changes" },
    empty: {
      pending: "Nobody is waiting. New requests will stand here.",
      accepted: "Nobody has access yet.",
      rejected: "Nobody has been rejected.",
      reset: "Nobody has been allowed to ask again.",
    },
  },
  request: {
    asked: "Asked {time}",
    reviewed: "Reviewed {time}",
    reviewedBy: "Reviewed {time} by {person}",
    granted: "Was given access without asking",
    reason: "Reason: {reason}",
    agreed: "Agreed",
    alike: "Looks like another user name in this list",
    mixed: "Mixes letters of several scripts",
    earlierGate: "Answered an earlier version of the form",
    otherForm: "Answered the form of {repo}",
    translated: "Read the form in {language}",
    moreAnswers: { one: "Show {count} more answer", other: "Show {count} more answers" },
    fewerAnswers: "Show fewer answers",
    select: "Select {person}",
  },
  decisions: {
    accept: "Accept",
    reject: "Reject",
    cancel: "Cancel",
    reopen: "Back to pending",
    reset: "Allow to ask again",
  },
  keys: { open: "Keys", select: "Select" },
  bulk: {
    selectAll: "Select all loaded requests",
    selected: { one: "{count} selected", other: "{count} selected" },
  },
  reject: {
    title: "Reject {person}?",
    titleReset: "Allow {person} to ask again?",
  },
  addAccess: {
    open: "Add access",
    granted:
      "{person} has access now. To take it back, cancel it in the list of accepted requests.",
    loading: "Loading …",
  },
  report: { open: "Download report" },
  notLoaded: "This part could not be loaded.",
  crashed: "The requests cannot be shown: something went wrong here.",
  problems: {
    unauthenticated: "you are signed out.",
    forbidden: "you may not decide here.",
    "not-found": "the request is gone.",
    "not-gated": "the repository is open to all.",
    conflict: "somebody else decided meanwhile.",
    "rate-limited": "too many decisions at once; wait a moment.",
    offline: "you are offline.",
    timeout: "the server did not answer in time.",
    unavailable: "the server does not answer.",
    malformed: "the server gave an answer that cannot be read.",
  },
};

export type ReviewMessages = typeof reviewMessages;
export type ReviewMessageOverrides = MessageOverrides<ReviewMessages & typeof lateReviewMessages>;
export type ReviewTranslation = TranslatedMessages<ReviewMessages & typeof lateReviewMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly review: ReviewMessageOverrides;
  }
}

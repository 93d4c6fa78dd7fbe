import type { AccessErrorCode } from "@sallyport/access";
import type { Refusal } from "../http/refusal.ts";
import type { RefusalPage } from "./refused-form.types.ts";

type RefusalWords = Pick<RefusalPage, "title" | "next">;

const WORDS: Partial<Readonly<Record<AccessErrorCode, RefusalWords>>> = {
  unauthenticated: {
    title: "You are logged out, so nothing was sent",
    next: "Copy your answers, log in, and send the form again.",
  },
  "not-found": {
    title: "Nothing was sent: this page no longer exists, or is private now",
    next: "Copy your answers if you need them, and ask the author whether the page has moved.",
  },
  "not-gated": {
    title: "Nothing was sent, because you no longer need to request access",
    next: "Go back to the page: access is open to everyone.",
  },
  conflict: {
    title: "Nothing was sent, because something has changed since you opened the form",
    next: "Go back, read the form as it is now, and send it again.",
  },
  invalid: {
    title: "Nothing was sent, because some answers cannot be accepted",
    next: "Go back, correct them, and send the form again.",
  },
  "rate-limited": {
    title: "Nothing was sent, because there were too many requests",
    next: "Wait a moment, then send the form again.",
  },
};

const TOO_LARGE: RefusalWords = {
  title: "Nothing was sent, because the answers are too long",
  next: "Go back, shorten them, and send the form again.",
};

const OTHER_SITE: RefusalWords = {
  title: "Nothing was sent, because the form did not come from a page of this site",
  next: "If you filled in this form, open its page here, copy the answers over, and send it from there.",
};

const FAILED: RefusalWords = {
  title: "Nothing was confirmed, because the server failed",
  next: "Wait a few seconds, then send the form again. A request is never taken twice.",
};

/** What a page says about a refusal: what happened and what to do next. English; no answers. */
export function describeRefusal(refusal: Refusal): RefusalPage {
  return { status: refusal.status, ...wordsFor(refusal), answers: [] };
}

function wordsFor(refusal: Refusal): RefusalWords {
  const { code, retryAfter, issues } = refusal.data;
  if (refusal.denial === "other-site") return OTHER_SITE;
  if (refusal.status === 413) return TOO_LARGE;
  if (code === "forbidden") {
    return { title: "Nothing was sent, because you are not allowed to", next: refusal.message };
  }
  const words = WORDS[code] ?? FAILED;
  if (retryAfter !== undefined) {
    return { ...words, next: `Wait ${retryAfter} s, then send the form again.` };
  }
  if (code !== "invalid") return words;
  const wrong = issues?.map(({ message }) => message) ?? [refusal.message];
  return { ...words, next: `${[...new Set(wrong)].join(" ")} ${words.next}` };
}

import type { AnswerValue } from "@sallyport/schema";

/** Values under field ids: author text is never a path. */
export type FormValues = Record<string, AnswerValue | undefined>;

/** Greatest length of a text answer whose field names none, in UTF-16 code units. */
export const TEXT_MAX_LENGTH = 10_000;

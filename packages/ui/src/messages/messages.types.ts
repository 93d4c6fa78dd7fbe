/** Forms of one message by plural category; `other` is the rest. `count` chooses. */
export type PluralMessage = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
>;

/** One message: a text with `{name}` places, or its plural forms. */
export type MessageText = string | PluralMessage;

/** The values of a message's placeholders. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Any part of a package's messages, to be laid over the base. */
export type MessageOverrides<Messages> = {
  readonly [Key in keyof Messages]?: Messages[Key] extends MessageText
    ? MessageText
    : MessageOverrides<Messages[Key]>;
};

/** A whole translation of a package's messages. */
export type TranslatedMessages<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends MessageText
    ? MessageText
    : TranslatedMessages<Messages[Key]>;
};

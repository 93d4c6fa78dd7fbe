import type { TranslatedMessages } from "@sallyport/ui";

/** What has changed in a form, in English. `{name}` is a question's label. */
export const changeWords = {
  since: "What has changed since you agreed on {date}",
  before: "Before",
  after: "Now",
  gone: "Gone",
  added: "New",
  nothing: "Nothing",
  unnamed: "a question without a label",
  kinds: {
    fieldAdded: "New question: {name}",
    fieldRemoved: "Not asked any more: {name}",
    fieldRenamed: "A question reads differently",
    fieldType: "“{name}” is answered in another way",
    fieldRequired: "“{name}” has to be answered now",
    fieldOptional: "“{name}” may be left out now",
    fieldDescription: "The note at “{name}” reads differently",
    fieldOptions: "The choices of “{name}” are others",
    oneLine: "“{name}” is answered in one line now",
    manyLines: "“{name}” may be answered in several lines now",
    maxLength: "How long the answer to “{name}” may be",
    min: "The earliest day for “{name}”",
    max: "The latest day for “{name}”",
    preferred: "The countries that come first at “{name}”",
    fieldsMoved: "The questions come in another order",
    prompt: "The conditions read differently",
    heading: "The heading reads differently",
    description: "The introduction reads differently",
    buttonContent: "The button reads differently",
    afterRequest: "What is shown after asking reads differently",
    euRefused: "Visitors from the European Union are refused now",
    euAllowed: "Visitors from the European Union are not refused",
  },
  types: {
    text: "by typing",
    checkbox: "by ticking a box",
    date_picker: "with a date",
    country: "with a country",
    select: "by choosing from a list",
    ip_location: "by where one is",
  },
};

export type ChangeWords = TranslatedMessages<typeof changeWords>;

/** The messages of a form, in English. `{what}` is the repo's kind. */
export const enForm = {
  heading: "You need to agree to share your contact information to access this {what}",
  description:
    "This repository is publicly accessible, but you have to accept the conditions to access its files and content.",
  /** A question and what is said of it, and a line of a receipt. */
  labeled: "{label}: {value}",
  kinds: { dataset: "dataset", model: "model" },
  consent:
    "By agreeing, you share your username ({username}) and email ({email}) with the authors of {repo}.",
  consentWithoutEmail:
    "By agreeing, you share your username ({username}) with the authors of {repo}.",
  submit: {
    auto: "Agree and access repository",
    manual: "Agree and send request to access repo",
    busy: "Sending your request…",
  },
  preview: "This is the form that visitors see. As an owner, you already have access.",
  field: {
    optional: "optional",
    unnamed: "Question {number}",
    /** Where a server refuses an answer for a reason that has no message. */
    refused: "This answer wasn’t accepted.",
    selectPlaceholder: "Select an option",
    ipLocationKnown:
      "Nothing to fill in. By agreeing, you share your location, based on your IP address: {place}.",
    ipLocation:
      "Nothing to fill in. The authors ask for your country and region, based on your IP address. They can’t be determined here, so nothing is shared.",
  },
  summary: {
    title: { one: "One answer needs your attention", other: "{count} answers need your attention" },
    failed: "Your request was not sent",
    threw: "Something went wrong. Nothing you typed was lost; please try again.",
    unread: "Open and read the terms first",
    submitted: "Your answers were sent.",
    changed: "The form has changed",
    changedText:
      "Your answers were kept where they still fit. Read the form again before you agree.",
  },
  issues: {
    required: "Answer this question.",
    "required-checkbox": "Check this box to agree.",
    "required-select": "Choose one of the options.",
    "required-country": "Choose a country.",
    "required-date_picker": "Choose a date.",
    "not-text": "This answer must be text.",
    "unstorable-text": "This answer contains characters that can’t be saved. Please retype it.",
    "too-long": {
      one: "Shorten this answer to {count} character.",
      other: "Shorten this answer to {count} characters.",
    },
    "not-a-date": "Enter a valid date, such as {date}.",
    "short-year": "Enter the year with four digits, such as {date}.",
    "too-early": "Choose {date} or later.",
    "too-late": "Choose {date} or earlier.",
    "not-a-country": "Choose a country from the list.",
    "not-an-option": "Choose one of the options.",
    "unknown-field": "This question is no longer part of the form.",
    "unknown-type":
      "This kind of question can’t be shown here, so the form can’t be sent. Reload the page. If that doesn’t help, contact the authors.",
    "gate-changed": "The form has changed.",
  },
  prompt: { show: "Read the terms" },
};

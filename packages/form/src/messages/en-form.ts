/** The messages of a form, in English. `{what}` is the repo's kind. */
export const enForm = {
  heading: "You need to agree to share your contact information to access this {what}",
  description:
    "This repository is publicly accessible, but you have to accept the conditions to access its files and content.",
  kinds: { dataset: "dataset", model: "model" },
  consent:
    "By agreeing you share your user name ({username}) and e-mail ({email}) with the authors of {repo}.",
  consentWithoutEmail:
    "By agreeing you share your user name ({username}) with the authors of {repo}.",
  submit: {
    auto: "Agree and access repository",
    manual: "Agree and send request to access repo",
    busy: "Sending your request …",
  },
  preview: "This is the form that visitors see. As an owner you have access without it.",
  field: {
    optional: "optional",
    unnamed: "Question {number}",
    /** Where a server refuses an answer for a reason that has no message. */
    refused: "This answer was not accepted.",
    selectPlaceholder: "Select an option",
    ipLocationKnown:
      "There is nothing to fill in. By agreeing you share where you are, by your IP address: {place}.",
    ipLocation:
      "There is nothing to fill in. The authors ask for your country and region by IP address; they cannot be known here, so nothing is shared.",
  },
  summary: {
    title: { one: "One answer needs your attention", other: "{count} answers need your attention" },
    failed: "Your request was not sent",
    threw: "Something went wrong on the way. Nothing you typed is lost: try again.",
    unread: "Open and read the conditions first",
    submitted: "Your answers were sent.",
    changed: "The form has changed meanwhile",
    changedText:
      "Your answers were carried over where they fit. Read the form again before you agree.",
  },
  issues: {
    required: "Answer this question.",
    "required-checkbox": "Tick this box to agree.",
    "required-select": "Choose one of the options.",
    "required-country": "Choose a country.",
    "required-date_picker": "Choose a date.",
    "not-text": "This answer must be text.",
    "unstorable-text": "This answer holds characters that cannot be stored. Type it anew.",
    "too-long": {
      one: "Shorten this answer to {count} character.",
      other: "Shorten this answer to {count} characters.",
    },
    "not-a-date": "Enter a complete date, such as {date}.",
    "short-year": "Write the year with four digits, such as {date}.",
    "too-early": "Choose {date} or a later day.",
    "too-late": "Choose {date} or an earlier day.",
    "not-a-country": "Choose a country from the list.",
    "not-an-option": "Choose one of the options.",
    "unknown-field": "This question is not asked any more.",
    "unknown-type":
      "This kind of question cannot be shown here, so the form cannot be sent. Reload the page. If that does not help, ask the authors.",
    "gate-changed": "The form has changed meanwhile.",
  },
  prompt: { show: "Read the conditions" },
};

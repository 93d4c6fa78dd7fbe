import type { MailTranslation } from "./messages.types.ts";

/** Emails in German. */
export const de: MailTranslation = {
  hello: "Guten Tag, {name},",
  helloAll: "Guten Tag,",
  asked: {
    subject: {
      one: "Neue Zugriffsanfrage für {repo}",
      other: "{count} neue Zugriffsanfragen für {repo}",
    },
    subjectAll: { one: "{count} neue Zugriffsanfrage", other: "{count} neue Zugriffsanfragen" },
    intro: {
      one: "{count} neue Anfrage wartet auf Ihre Entscheidung.",
      other: "{count} neue Anfragen warten auf Ihre Entscheidung.",
    },
    repo: { one: "{repo}: {count} Anfrage", other: "{repo}: {count} Anfragen" },
    line: "{name} ({username}), {time}",
    more: { one: "und {count} weitere", other: "und {count} weitere" },
    review: "Anfragen prüfen",
    why: "Sie erhalten diese Nachricht, weil Sie diese Repositorys betreuen. Antworten werden nie per E-Mail verschickt.",
  },
  decided: {
    accepted: {
      subject: "Sie haben Zugriff auf {repo}",
      text: "Ihre Anfrage auf Zugriff auf {repo} wurde angenommen.",
    },
    granted: {
      subject: "Sie haben Zugriff auf {repo} erhalten",
      text: "Die Autoren von {repo} haben Ihnen Zugriff gegeben.",
    },
    rejected: {
      subject: "Ihre Zugriffsanfrage für {repo} wurde abgelehnt",
      text: "Ihre Anfrage auf Zugriff auf {repo} wurde von den Autoren abgelehnt.",
    },
    reset: {
      subject: "Sie können für {repo} erneut anfragen",
      text: "Die Autoren von {repo} haben Ihre Anfrage zurückgesetzt: Sie können erneut anfragen.",
    },
    reason: "Begründung: {reason}",
    open: "{repo} öffnen",
    why: "Sie erhalten diese Nachricht wegen Ihrer Zugriffsanfrage oder weil Ihnen Zugriff gegeben wurde.",
  },
  expired: {
    subject: "Ihre Zugriffsanfrage für {repo} ist abgelaufen",
    text: "Über Ihre Anfrage auf Zugriff auf {repo} wurde nicht rechtzeitig entschieden. Sie wurde samt Ihren Antworten gelöscht. Sie können erneut anfragen.",
    why: "Sie erhalten diese Nachricht wegen Ihrer Zugriffsanfrage.",
  },
};

import { changeWordsDe } from "@sallyport/changes";
import type { TermsTranslation } from "./terms-words.ts";

/** Terms that have changed, in German. */
export const termsWordsDe: TermsTranslation = {
  title: "Geänderte Bedingungen",
  text: {
    one: "{count} Person hat Bedingungen zugestimmt, die nicht mehr in der Karte stehen. Sie behält, was sie hat, bis Sie um neue Zustimmung bitten.",
    other:
      "{count} Personen haben Bedingungen zugestimmt, die nicht mehr in der Karte stehen. Sie behalten, was sie haben, bis Sie um neue Zustimmung bitten.",
  },
  version: {
    one: "{count} Person hat anderen Bedingungen zugestimmt, am {date}",
    other: "{count} Personen haben anderen Bedingungen zugestimmt, zuletzt am {date}",
  },
  standing: "Mit Zugriff: {accepted}. Wartend: {pending}. Was sich seitdem geändert hat:",
  unknown: "Wie diese Bedingungen lauteten, ist hier nicht bekannt.",
  whom: "Wer um neue Zustimmung gebeten wird",
  changed: "Nur wer anderen Bedingungen zugestimmt hat",
  everyone: "Alle, die Zugriff haben oder warten",
  reason: "Was ihnen gesagt wird",
  reasonText: "Die Bedingungen haben sich geändert. Bitte lesen Sie sie und stimmen Sie neu zu.",
  reasonCount: {
    left: { one: "Noch {count} Zeichen", other: "Noch {count} Zeichen" },
    over: { one: "{count} Zeichen zu viel", other: "{count} Zeichen zu viel" },
  },
  plan: "Ansehen, wer gebeten würde",
  planning: "Wird gezählt …",
  confirm: {
    title: {
      one: "{count} Person um neue Zustimmung bitten?",
      other: "{count} Personen um neue Zustimmung bitten?",
    },
    nobody: "Niemand würde gebeten.",
    accepted: {
      one: "{count} Person verliert den Zugriff, bis sie neu zustimmt.",
      other: "{count} Personen verlieren den Zugriff, bis sie neu zustimmen.",
    },
    pending: {
      one: "{count} wartende Anfrage verlässt die Liste, bis sie neu gesendet wird.",
      other: "{count} wartende Anfragen verlassen die Liste, bis sie neu gesendet werden.",
    },
    auto: "Wer zustimmt, hat sofort wieder Zugriff.",
    manual: "Über jede Anfrage, die wiederkommt, entscheiden Sie neu.",
    current: {
      one: "Nicht gebeten: {count} Person, die den jetzigen Bedingungen zugestimmt hat.",
      other: "Nicht gebeten: {count} Personen, die den jetzigen Bedingungen zugestimmt haben.",
    },
    granted: {
      one: "Nicht gebeten: {count} Person, die ohne Zustimmung Zugriff bekam.",
      other: "Nicht gebeten: {count} Personen, die ohne Zustimmung Zugriff bekamen.",
    },
    rejected: {
      one: "Nicht gebeten: {count} abgelehnte Person.",
      other: "Nicht gebeten: {count} abgelehnte Personen.",
    },
    reset: {
      one: "Nicht gebeten: {count} Person, die schon gebeten wurde.",
      other: "Nicht gebeten: {count} Personen, die schon gebeten wurden.",
    },
    yes: "Um Zustimmung bitten",
    no: "Niemanden bitten",
  },
  asking: "Gebeten: {done} von {total} …",
  paused: {
    one: "Angehalten, weil der Server ausgelastet ist. Weiter in {count} Sekunde.",
    other: "Angehalten, weil der Server ausgelastet ist. Weiter in {count} Sekunden.",
  },
  stop: "Anhalten",
  asked: {
    one: "{count} Person wurde um neue Zustimmung gebeten.",
    other: "{count} Personen wurden um neue Zustimmung gebeten.",
  },
  missed: {
    one: "{count} Person wurde nicht gebeten: Ihre Anfrage hatte sich inzwischen geändert.",
    other: "{count} Personen wurden nicht gebeten: Ihre Anfragen hatten sich inzwischen geändert.",
  },
  left: {
    one: "{count} Person wurde nicht gebeten.",
    other: "{count} Personen wurden nicht gebeten.",
  },
  stopped: "Abgebrochen: {problem}",
  gateChanged:
    "Abgebrochen: Die Karte hat sich noch einmal geändert oder hat Fehler. Sehen Sie nach, was sich geändert hat.",
  halted: "Hier wurde angehalten.",
  failed: "Wer welchen Bedingungen zugestimmt hat, konnte nicht gelesen werden. {problem}",
  closed:
    "Niemand könnte jetzt zustimmen: Die Karte weist Regionen ab, die hier nicht bekannt sind.",
  changes: changeWordsDe,
};

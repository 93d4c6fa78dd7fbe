import { changeWordsDe } from "@sallyport/ui/changes";
import type { FormTranslation } from "../words/form-messages.ts";

/** The visitor's side in German. */
export const formMessagesDe: FormTranslation = {
  heading: "Für den Zugriff müssen Sie zustimmen, Ihre Kontaktdaten weiterzugeben",
  description:
    "Dieses Repository ist öffentlich sichtbar. Auf Dateien und Inhalt erhalten Sie Zugriff, wenn Sie die Bedingungen annehmen.",
  kinds: { dataset: "Datensatz", model: "Modell" },
  consent:
    "Wenn Sie zustimmen, erfahren die Autoren von {repo} Ihren Benutzernamen ({username}) und Ihre E-Mail-Adresse ({email}).",
  consentWithoutEmail:
    "Wenn Sie zustimmen, erfahren die Autoren von {repo} Ihren Benutzernamen ({username}).",
  submit: {
    auto: "Zustimmen und Zugriff erhalten",
    manual: "Zustimmen und Anfrage senden",
    busy: "Ihre Anfrage wird gesendet …",
  },
  preview: "So sehen Besucher dieses Formular. Als Eigentümer haben Sie ohne Anfrage Zugriff.",
  field: {
    optional: "freiwillig",
    unnamed: "Frage {number}",
    refused: "Diese Antwort wurde nicht angenommen.",
    clear: "Auswahl löschen: {field}",
    selectPlaceholder: "Bitte wählen",
    countryPlaceholder: "Land suchen",
    noCountry: "Kein Land heißt so.",
    showCountries: "Alle Länder zeigen",
    dateLetters: { day: "TT", month: "MM", year: "JJJJ" },
    openCalendar: "Kalender öffnen",
    changeDate: "Datum ändern, {date}",
    calendar: "Kalender",
    calendarParts: {
      navigation: "Monate",
      nextMonth: "Nächster Monat",
      previousMonth: "Voriger Monat",
      month: "Monat",
      year: "Jahr",
      today: "Heute, {day}",
      chosen: "{day}, gewählt",
    },
    charactersOver: { one: "{count} Zeichen zu viel", other: "{count} Zeichen zu viel" },
    charactersLeft: { one: "Noch {count} Zeichen", other: "Noch {count} Zeichen" },
    ipLocationKnown:
      "Hier ist nichts auszufüllen. Wenn Sie zustimmen, geben Sie Ihren Ort laut IP-Adresse weiter: {place}.",
    ipLocation:
      "Hier ist nichts auszufüllen. Die Autoren fragen nach Land und Region laut IP-Adresse; beides ist hier nicht bekannt und wird nicht weitergegeben.",
  },
  summary: {
    title: {
      one: "Eine Antwort braucht Ihre Aufmerksamkeit",
      other: "{count} Antworten brauchen Ihre Aufmerksamkeit",
    },
    failed: "Ihre Anfrage wurde nicht gesendet",
    threw:
      "Unterwegs ist etwas schiefgegangen. Ihre Angaben sind noch da: Versuchen Sie es erneut.",
    unread: "Öffnen und lesen Sie zuerst die Bedingungen",
    submitted: "Ihre Antworten wurden gesendet.",
    changed: "Das Formular hat sich inzwischen geändert",
    changedText:
      "Ihre Antworten wurden übernommen, soweit sie noch passen. Lesen Sie das Formular noch einmal, bevor Sie zustimmen.",
  },
  issues: {
    required: "Beantworten Sie diese Frage.",
    "required-checkbox": "Setzen Sie hier ein Häkchen, um zuzustimmen.",
    "required-select": "Wählen Sie eine der Möglichkeiten.",
    "required-country": "Wählen Sie ein Land.",
    "required-date_picker": "Wählen Sie ein Datum.",
    "not-text": "Diese Antwort muss Text sein.",
    "unstorable-text":
      "Diese Antwort enthält Zeichen, die nicht gespeichert werden können. Schreiben Sie sie neu.",
    "too-long": {
      one: "Kürzen Sie diese Antwort auf {count} Zeichen.",
      other: "Kürzen Sie diese Antwort auf {count} Zeichen.",
    },
    "not-a-date": "Geben Sie ein vollständiges Datum ein, etwa {date}.",
    "short-year": "Schreiben Sie das Jahr mit vier Ziffern, etwa {date}.",
    "too-early": "Wählen Sie den {date} oder einen späteren Tag.",
    "too-late": "Wählen Sie den {date} oder einen früheren Tag.",
    "not-a-country": "Wählen Sie ein Land aus der Liste.",
    "not-an-option": "Wählen Sie eine der Möglichkeiten.",
    "unknown-field": "Diese Frage wird nicht mehr gestellt.",
    "unknown-type":
      "Diese Art von Frage kann hier nicht angezeigt werden, deshalb lässt sich das Formular nicht absenden. Laden Sie die Seite neu. Hilft das nicht, fragen Sie die Autoren.",
    "gate-changed": "Das Formular hat sich inzwischen geändert.",
  },
  prompt: { show: "Bedingungen lesen" },
  gate: {
    label: "Zugriff auf dieses Repository",
    loading: "Das Formular wird geladen …",
    unreachable: "Das Formular konnte nicht geladen werden.",
    stale: "Die Verbindung ist abgebrochen; was Sie sehen, kann veraltet sein.",
    loggedOut:
      "Sie wurden abgemeldet. Es wurde nichts gesendet; Ihre Antworten bleiben erhalten. Melden Sie sich wieder als {username} an, um sie zu senden.",
    otherAccount:
      "Sie sind jetzt als {username} angemeldet. Es wurde nichts gesendet; was vorher eingegeben wurde, bleibt für das Konto erhalten, das es eingegeben hat.",
    gone: "Dieses Repository ist nicht mehr zu finden: Es wurde privat gestellt, umbenannt oder gelöscht.",
    renamed: "Dieses Repository heißt jetzt {repo}.",
    open: "Dieses Repository steht jetzt allen offen; Sie müssen keinen Zugriff mehr anfragen.",
    unsent: "Es wurde nichts gesendet. Sie können Ihre Eingaben kopieren.",
    unread: "Der Dienst ist gerade nicht lesbar; was Sie sehen, kann veraltet sein.",
    retry: "Erneut versuchen",
    signIn: "Melden Sie sich an, um Zugriff anzufragen",
    elsewhere: "Zugriff auf {host} anfragen",
    pending: "Ihre Anfrage wartet auf eine Entscheidung der Autoren.",
    sent: "Gesendet {time}",
    withdraw: "Zurückziehen",
    withdrawQuestion: "Anfrage zurückziehen? Sie wird gelöscht; Sie können danach neu anfragen.",
    withdrawYes: "Anfrage zurückziehen",
    withdrawNo: "Behalten",
    accepted: "Sie haben Zugriff.",
    acceptedOn: "Zugriff erteilt {time}",
    rejected: "Ihre Anfrage wurde von den Autoren abgelehnt.",
    reason: "Begründung: {reason}",
    reset: "Die Autoren haben Ihre Anfrage zurückgesetzt. Sie können neu anfragen.",
    sentTitle: "Worin Sie eingewilligt und was Sie geantwortet haben",
    termsChangedSince: "Die Bedingungen haben sich geändert, seit Sie die Anfrage gesendet haben.",
    terms: "Bedingungen",
    answers: "Ihre Antworten",
    receipt: "Zugriffsanfrage",
    requester: "Anfragende Person",
    requested: "Angefragt",
    decided: "Entschieden",
    fingerprint: "Prüfsumme der Bedingungen, denen Sie zugestimmt haben (SHA-256)",
    ticked: "Ja",
    saveReceipt: "Als Textdatei speichern",
    cardErrors: "Der Autor überarbeitet dieses Formular.",
    cardErrorsText:
      "Sobald das erledigt ist, können Sie Zugriff anfragen. Diese Seite zeigt es dann von selbst.",
    regionUnknown: "Der Zugriff hängt von Ihrer Region ab, die hier nicht geprüft werden kann.",
    region: "In Ihrer Region ist dieses Repository nicht verfügbar.",
  },
  changes: changeWordsDe,
};

import { de as changes } from "@sallyport/changes/locales/de";
import type { FormTranslation } from "./messages.types.ts";

/** The visitor's side in German. */
export const de: FormTranslation = {
  heading: "Für den Zugriff müssen Sie zustimmen, Ihre Kontaktdaten weiterzugeben",
  description:
    "Dieses Repository ist öffentlich sichtbar. Auf Dateien und Inhalt erhalten Sie Zugriff, wenn Sie die Bedingungen annehmen.",
  labeled: "{label}: {value}",
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
  preview: "So sehen Besucher dieses Formular. Als Eigentümer haben Sie bereits Zugriff.",
  field: {
    optional: "freiwillig",
    unnamed: "Frage {number}",
    refused: "Diese Antwort wurde nicht angenommen.",
    clear: "Auswahl löschen: {field}",
    selectPlaceholder: "Bitte wählen",
    countryPlaceholder: "Land suchen",
    noCountry: "Kein Land gefunden.",
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
      chosen: "{day}, ausgewählt",
    },
    charactersOver: { one: "{count} Zeichen zu viel", other: "{count} Zeichen zu viel" },
    charactersLeft: { one: "Noch {count} Zeichen", other: "Noch {count} Zeichen" },
    ipLocationKnown:
      "Hier ist nichts auszufüllen. Wenn Sie zustimmen, geben Sie Ihren Standort weiter, ermittelt aus Ihrer IP-Adresse: {place}.",
    ipLocation:
      "Hier ist nichts auszufüllen. Die Autoren fragen nach Land und Region anhand Ihrer IP-Adresse. Beides lässt sich hier nicht ermitteln, daher wird nichts weitergegeben.",
  },
  summary: {
    title: {
      one: "Eine Antwort braucht Ihre Aufmerksamkeit",
      other: "{count} Antworten brauchen Ihre Aufmerksamkeit",
    },
    failed: "Ihre Anfrage wurde nicht gesendet",
    threw:
      "Etwas ist schiefgegangen. Ihre Angaben sind erhalten geblieben; bitte versuchen Sie es erneut.",
    unread: "Öffnen und lesen Sie zuerst die Bedingungen",
    submitted: "Ihre Antworten wurden gesendet.",
    changed: "Das Formular hat sich geändert",
    changedText:
      "Ihre Antworten wurden übernommen, soweit sie noch passen. Lesen Sie das Formular erneut, bevor Sie zustimmen.",
  },
  issues: {
    required: "Beantworten Sie diese Frage.",
    "required-checkbox": "Setzen Sie hier ein Häkchen, um zuzustimmen.",
    "required-select": "Wählen Sie eine der Optionen.",
    "required-country": "Wählen Sie ein Land.",
    "required-date_picker": "Wählen Sie ein Datum.",
    "not-text": "Diese Antwort muss Text sein.",
    "unstorable-text":
      "Diese Antwort enthält Zeichen, die nicht gespeichert werden können. Bitte geben Sie sie neu ein.",
    "too-long": {
      one: "Kürzen Sie diese Antwort auf {count} Zeichen.",
      other: "Kürzen Sie diese Antwort auf {count} Zeichen.",
    },
    "not-a-date": "Geben Sie ein gültiges Datum ein, zum Beispiel {date}.",
    "short-year": "Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel {date}.",
    "too-early": "Wählen Sie den {date} oder ein späteres Datum.",
    "too-late": "Wählen Sie den {date} oder ein früheres Datum.",
    "not-a-country": "Wählen Sie ein Land aus der Liste.",
    "not-an-option": "Wählen Sie eine der Optionen.",
    "unknown-field": "Diese Frage gehört nicht mehr zum Formular.",
    "unknown-type":
      "Diese Art von Frage kann hier nicht angezeigt werden, deshalb lässt sich das Formular nicht absenden. Laden Sie die Seite neu. Hilft das nicht, wenden Sie sich an die Autoren.",
    "gate-changed": "Das Formular hat sich geändert.",
  },
  prompt: { show: "Bedingungen lesen" },
  gate: {
    label: "Zugriff auf dieses Repository",
    loading: "Das Formular wird geladen …",
    unreachable: "Das Formular konnte nicht geladen werden.",
    stale: "Verbindung unterbrochen. Die Anzeige ist möglicherweise veraltet.",
    loggedOut:
      "Sie wurden abgemeldet. Es wurde nichts gesendet, und Ihre Antworten bleiben erhalten. Melden Sie sich wieder als {username} an, um sie zu senden.",
    otherAccount:
      "Sie sind jetzt als {username} angemeldet. Es wurde nichts gesendet. Frühere Eingaben bleiben für das Konto erhalten, mit dem sie gemacht wurden.",
    gone: "Dieses Repository ist nicht mehr zu finden. Es wurde auf privat gestellt, umbenannt oder gelöscht.",
    renamed: "Dieses Repository heißt jetzt {repo}.",
    open: "Dieses Repository ist jetzt für alle zugänglich. Sie müssen keinen Zugriff mehr anfragen.",
    unsent: "Es wurde nichts gesendet. Sie können Ihre Eingaben kopieren.",
    unread: "Die Antwort des Dienstes ist nicht lesbar. Die Anzeige ist möglicherweise veraltet.",
    problems: {
      conflict:
        "Inzwischen hat sich etwas geändert. Prüfen Sie diese Seite und versuchen Sie es erneut.",
      invalid:
        "Der Server hat die Angaben nicht angenommen. Prüfen Sie Ihre Antworten und versuchen Sie es erneut.",
      "rate-limited": "Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es erneut.",
      offline: "Sie sind offline. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.",
      unavailable: "Der Server antwortet nicht. Versuchen Sie es später erneut.",
    },
    retry: "Erneut versuchen",
    signIn: "Melden Sie sich an, um Zugriff anzufragen",
    elsewhere: "Zugriff auf {host} anfragen",
    pending: "Ihre Anfrage wird von den Autoren geprüft.",
    sent: "Gesendet {time}",
    withdraw: "Zurückziehen",
    withdrawQuestion:
      "Anfrage zurückziehen? Sie wird gelöscht. Sie können später erneut Zugriff anfragen.",
    withdrawYes: "Anfrage zurückziehen",
    withdrawNo: "Anfrage behalten",
    accepted: "Sie haben Zugriff.",
    acceptedOn: "Zugriff erteilt {time}",
    rejected: "Ihre Anfrage wurde von den Autoren abgelehnt.",
    reason: "Begründung: {reason}",
    reset: "Die Autoren haben Ihre Anfrage zurückgesetzt. Sie können erneut Zugriff anfragen.",
    afterRequest: "Hinweis der Autoren",
    sentTitle: "Ihre Zustimmung und Ihre Antworten",
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
    cardErrors: "Dieses Formular enthält einen Fehler, den der Autor beheben muss.",
    cardErrorsText:
      "Sobald er behoben ist, können Sie Zugriff anfragen. Diese Seite aktualisiert sich von selbst.",
    regionUnknown: "Der Zugriff hängt von Ihrer Region ab, die sich hier nicht ermitteln lässt.",
    region: "In Ihrer Region ist dieses Repository nicht verfügbar.",
  },
  changes,
};

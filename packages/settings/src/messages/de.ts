import { de as changes } from "@sallyport/changes/locales/de";
import type { SettingsTranslation } from "./messages.types.ts";

/** The owner's settings in German. */
export const de: SettingsTranslation = {
  title: "Zugriffseinstellungen",
  loading: "Einstellungen werden geladen …",
  failed: "Die Einstellungen konnten nicht geladen werden. {problem}",
  crashed: "Es ist ein Fehler aufgetreten. Die Einstellungen können nicht angezeigt werden.",
  retry: "Erneut versuchen",
  save: "Speichern",
  actions: "Anfragen",
  access: {
    label: "Zugriffsanfragen",
    on: "An: Für die Dateien ist eine Zugriffsanfrage nötig.",
    off: "Aus: Alle können die Dateien herunterladen.",
    confirm: {
      on: {
        title: "Zugriffsanfragen einschalten?",
        text: "Vor dem Herunterladen ist dann eine Zugriffsanfrage nötig. Frühere Anfragen bleiben erhalten: Wer angenommen wurde, behält den Zugriff, und offene Anfragen bleiben offen.",
        yes: "Einschalten",
        no: "Ausgeschaltet lassen",
      },
      off: {
        title: "Zugriffsanfragen ausschalten?",
        text: "Alle können die Dateien dann sofort herunterladen. Die Anfragen bleiben erhalten: Wenn Sie wieder einschalten, gilt für alle ihr bisheriger Status.",
        yes: "Ausschalten",
        no: "Eingeschaltet lassen",
      },
    },
  },
  approval: {
    label: "Neue Anfragen",
    auto: "Automatische Freigabe",
    autoText:
      "Wer das Formular absendet, erhält sofort Zugriff. Bereits offene Anfragen bleiben offen, bis Sie entscheiden.",
    manual: "Manuelle Freigabe",
    manualText: "Sie prüfen jede Anfrage.",
  },
  mail: {
    label: "Benachrichtigungen über neue Anfragen",
    bulk: "Einmal am Tag",
    realTime: "Sofort",
    email: "E-Mail-Adresse für Benachrichtigungen",
    save: "Adresse speichern",
    reset: "Standard verwenden",
    invalid: "Geben Sie eine gültige E-Mail-Adresse ein.",
    setNow: "Aktuell: {address}.",
    setNowDefault: "Aktuell: keine (der Standard gilt).",
    defaults: {
      unknown:
        "Wenn leer: die Adresse des Eigentümers oder die der ersten fünf Administratoren der Organisation.",
      user: "Wenn leer: die Adresse des Eigentümers.",
      organization: "Wenn leer: die Adressen der ersten fünf Administratoren der Organisation.",
      addresses: "Wenn leer: {addresses}.",
    },
    none: "Der E-Mail-Versand ist nicht eingerichtet. Neue Anfragen erscheinen in der Liste.",
    undelivered: {
      refused:
        "E-Mails an {address} werden vom Mailserver des Empfängers abgewiesen (erstmals {time}). Prüfen Sie die Adresse oder verwenden Sie eine andere.",
      "given-up":
        "Eine E-Mail an {address} konnte mehrere Tage lang nicht zugestellt werden. Letzter Zustellversuch: {time}.",
      delayed:
        "E-Mails an {address} kommen verspätet an: Die älteste wurde {time} abgeschickt. Sie werden automatisch erneut gesendet.",
    },
    unknown:
      "Die aktuellen Werte können hier nicht angezeigt werden. Ändern können Sie sie trotzdem.",
  },
  members: {
    label: "Auch Mitglieder der Organisation müssen Zugriff anfragen",
    text: "Andernfalls können Mitglieder ohne Anfrage herunterladen.",
  },
  group: {
    title: "Durch die Gruppe {group} geschützt",
    modes: {
      off: "Zugriffsanfragen sind für diese Gruppe ausgeschaltet.",
      auto: "Neue Anfragen: automatische Freigabe.",
      manual: "Neue Anfragen: manuelle Freigabe.",
    },
    text: "Die Gruppe bestimmt, ob Zugriff angefragt werden muss, wie Anfragen freigegeben werden und wer benachrichtigt wird. Eine Anfrage gilt für alles in der Gruppe. Das Formular kommt weiterhin aus dieser Karte.",
    open: "Einstellungen der Gruppe öffnen",
  },
  saves: {
    saving: "Wird gespeichert …",
    saved: "Gespeichert.",
    failed: "Nicht gespeichert. {problem}",
    early: "Noch nicht gespeichert: Die Seite wurde noch geladen.",
    retry: "Erneut versuchen",
    overtaken:
      "Nicht gespeichert: Jemand anderes hat das geändert. Der aktuelle Wert wird angezeigt.",
    insist: "Meine Änderung speichern",
    changed: "Jemand anderes hat das gerade geändert.",
    grouped: "Nicht gespeichert: Diese Einstellung bestimmt jetzt eine Gruppe.",
  },
  problems: {
    unauthenticated: "Sie sind abgemeldet.",
    forbidden: "Sie sind nicht berechtigt, diese Einstellungen zu ändern.",
    "not-found": "Das Repository gibt es nicht mehr.",
    "not-gated": "Das Repository ist nicht zugriffsgeschützt.",
    conflict: "Jemand anderes hat das geändert.",
    invalid: "Dieser Wert ist nicht gültig.",
    "rate-limited":
      "Zu viele Änderungen in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es erneut.",
    offline: "Sie sind offline.",
    timeout: "Der Server hat nicht rechtzeitig geantwortet.",
    unavailable: "Der Server antwortet nicht.",
    malformed: "Die Antwort des Servers kann nicht gelesen werden.",
  },
  terms: {
    title: "Geänderte Bedingungen",
    text: {
      one: "{count} Person hat einer früheren Fassung der Bedingungen zugestimmt. Sie behält den Zugriff, bis Sie um erneute Zustimmung bitten.",
      other:
        "{count} Personen haben einer früheren Fassung der Bedingungen zugestimmt. Sie behalten den Zugriff, bis Sie um erneute Zustimmung bitten.",
    },
    version: {
      one: "{count} Person hat einer früheren Fassung zugestimmt, am {date}",
      other: "{count} Personen haben einer früheren Fassung zugestimmt, zuletzt am {date}",
    },
    counts: "Mit Zugriff: {accepted}. Offen: {pending}. Seitdem geändert:",
    unknown: "Der Text dieser Bedingungen ist nicht mehr verfügbar.",
    whom: "Wer gefragt wird",
    changed: "Nur Personen, deren Bedingungen sich geändert haben",
    everyone: "Alle mit Zugriff oder offener Anfrage",
    reason: "Nachricht an sie",
    reasonText:
      "Die Bedingungen haben sich geändert. Bitte lesen Sie sie und stimmen Sie erneut zu.",
    reasonCount: {
      left: { one: "Noch {count} Zeichen", other: "Noch {count} Zeichen" },
      over: { one: "{count} Zeichen zu viel", other: "{count} Zeichen zu viel" },
    },
    plan: "Vorschau",
    planning: "Wird gezählt …",
    confirm: {
      title: {
        one: "{count} Person um erneute Zustimmung bitten?",
        other: "{count} Personen um erneute Zustimmung bitten?",
      },
      noOne: "Niemand würde gefragt.",
      accepted: {
        one: "{count} Person verliert den Zugriff, bis sie erneut zustimmt.",
        other: "{count} Personen verlieren den Zugriff, bis sie erneut zustimmen.",
      },
      pending: {
        one: "{count} offene Anfrage wird entfernt, bis sie erneut abgesendet wird.",
        other: "{count} offene Anfragen werden entfernt, bis sie erneut abgesendet werden.",
      },
      auto: "Wer zustimmt, erhält sofort Zugriff.",
      manual: "Sie prüfen jede Anfrage, die zurückkommt.",
      current: {
        one: "Nicht gefragt: {count} Person, die den aktuellen Bedingungen zugestimmt hat.",
        other: "Nicht gefragt: {count} Personen, die den aktuellen Bedingungen zugestimmt haben.",
      },
      granted: {
        one: "Nicht gefragt: {count} Person, die ohne Zustimmung Zugriff erhielt.",
        other: "Nicht gefragt: {count} Personen, die ohne Zustimmung Zugriff erhielten.",
      },
      rejected: {
        one: "Nicht gefragt: {count} abgelehnte Person.",
        other: "Nicht gefragt: {count} abgelehnte Personen.",
      },
      reset: {
        one: "Nicht gefragt: {count} Person, die bereits gefragt wurde.",
        other: "Nicht gefragt: {count} Personen, die bereits gefragt wurden.",
      },
      yes: "Um Zustimmung bitten",
      no: "Abbrechen",
    },
    asking: "{done} von {total} gefragt …",
    paused: {
      one: "Pausiert, weil der Server ausgelastet ist. Weiter in {count} Sekunde.",
      other: "Pausiert, weil der Server ausgelastet ist. Weiter in {count} Sekunden.",
    },
    stop: "Anhalten",
    asked: {
      one: "{count} Person wurde um erneute Zustimmung gebeten.",
      other: "{count} Personen wurden um erneute Zustimmung gebeten.",
    },
    missed: {
      one: "{count} Person wurde nicht gefragt: Ihre Anfrage hat sich inzwischen geändert.",
      other: "{count} Personen wurden nicht gefragt: Ihre Anfragen haben sich inzwischen geändert.",
    },
    left: {
      one: "{count} Person wurde nicht gefragt.",
      other: "{count} Personen wurden nicht gefragt.",
    },
    stopped: "Abgebrochen: {problem}",
    gateChanged:
      "Abgebrochen: Die Karte hat sich erneut geändert oder enthält Fehler. Prüfen Sie, was sich geändert hat.",
    halted: "Sie haben den Vorgang angehalten.",
    failed: "Wer welchen Bedingungen zugestimmt hat, konnte nicht geladen werden. {problem}",
    closed:
      "Zurzeit könnte niemand zustimmen: Die Karte schließt bestimmte Regionen aus, und die Region der Besucher lässt sich hier nicht feststellen.",
    changes,
  },
};

import { de as changes } from "@sallyport/changes/locales/de";
import type { SettingsTranslation } from "./messages.types.ts";

/** The owner's settings in German. */
export const de: SettingsTranslation = {
  title: "Zugriffseinstellungen",
  loading: "Einstellungen werden geladen …",
  failed: "Die Einstellungen konnten nicht geladen werden. {problem}",
  crashed: "Die Einstellungen können nicht gezeigt werden: Hier ist etwas schiefgegangen.",
  retry: "Noch einmal versuchen",
  save: "Speichern",
  actions: "Anfragen",
  access: {
    label: "Zugriffsanfragen",
    on: "An: Wer die Dateien haben möchte, muss anfragen.",
    off: "Aus: Alle können die Dateien herunterladen.",
    confirm: {
      on: {
        title: "Zugriffsanfragen einschalten?",
        text: "Ab jetzt muss anfragen, wer herunterladen möchte. Frühere Anfragen sind noch da: Wer angenommen war, behält den Zugriff, wer wartete, wartet weiter.",
        yes: "Einschalten",
        no: "Aus lassen",
      },
      off: {
        title: "Zugriffsanfragen ausschalten?",
        text: "Alle können die Dateien sofort herunterladen. Jede Anfrage bleibt erhalten: Wenn Sie wieder einschalten, stehen alle da, wo sie standen.",
        yes: "Ausschalten",
        no: "An lassen",
      },
    },
  },
  approval: {
    label: "Neue Anfragen",
    auto: "Automatische Annahme",
    autoText:
      "Wer das Formular sendet, hat sofort Zugriff. Offene Anfragen bleiben offen, bis Sie entscheiden.",
    manual: "Annahme von Hand",
    manualText: "Sie entscheiden über jede Anfrage.",
  },
  mail: {
    label: "Benachrichtigung über neue Anfragen",
    bulk: "Einmal am Tag",
    realTime: "Sofort",
    email: "E-Mail-Adresse für Benachrichtigungen",
    save: "Adresse speichern",
    reset: "Vorgabe nehmen",
    invalid: "Das ist keine E-Mail-Adresse.",
    setNow: "Jetzt eingestellt: {address}.",
    setNowDefault: "Jetzt eingestellt: keine, also die Vorgabe.",
    defaults: {
      unknown:
        "Wenn leer: die Adresse des Eigentümers oder die der ersten fünf Administratoren der Organisation.",
      user: "Wenn leer: die Adresse des Eigentümers.",
      organization: "Wenn leer: die Adressen der ersten fünf Administratoren der Organisation.",
      addresses: "Wenn leer: {addresses}.",
    },
    none: "Von hier aus wird keine E-Mail verschickt. Neue Anfragen stehen in der Liste.",
    undelivered: {
      refused:
        "E-Mails an {address} werden vom dortigen Mailserver abgewiesen (erstmals {time}). Prüfen Sie die Adresse oder stellen Sie eine andere ein.",
      "given-up":
        "Eine E-Mail an {address} konnte tagelang nicht zugestellt werden; aufgegeben {time}.",
      delayed:
        "E-Mails an {address} kommen verspätet an: Die älteste wurde {time} abgeschickt. Sie werden automatisch erneut gesendet.",
    },
    untold: "Was jetzt eingestellt ist, ist hier nicht bekannt. Ihre Wahl gilt trotzdem.",
  },
  members: {
    label: "Auch Mitglieder der Organisation müssen anfragen",
    text: "Sonst können sie herunterladen, ohne anzufragen.",
  },
  group: {
    title: "Zusammen mit der Gruppe {group} geschützt",
    modes: {
      off: "Die Gruppe nimmt zurzeit keine Anfragen an.",
      auto: "Neue Anfragen: automatische Annahme.",
      manual: "Neue Anfragen: Annahme von Hand.",
    },
    text: "Die Gruppe bestimmt, ob angefragt werden muss, wie neue Anfragen angenommen werden und wer davon erfährt. Eine Anfrage öffnet alles in der Gruppe; das Formular bleibt das dieser Karte.",
    open: "Einstellungen der Gruppe öffnen",
  },
  saves: {
    saving: "Wird gespeichert …",
    saved: "Gespeichert.",
    failed: "Nicht gespeichert. {problem}",
    early: "Noch nicht gespeichert: Die Seite wurde noch geladen.",
    retry: "Noch einmal versuchen",
    overtaken:
      "Nicht gespeichert: Jemand anderes hat das inzwischen geändert; Sie sehen den neuen Stand.",
    insist: "Meine Änderung speichern",
    changed: "Jemand anderes hat das gerade geändert.",
    grouped: "Nicht gespeichert: Das bestimmt jetzt eine Gruppe.",
  },
  problems: {
    unauthenticated: "Sie sind abgemeldet.",
    forbidden: "Sie dürfen diese Einstellungen nicht ändern.",
    "not-found": "Das Repository gibt es nicht mehr.",
    "not-gated": "Das Repository ist für alle offen.",
    conflict: "Jemand anderes hat das inzwischen geändert.",
    invalid: "Das wird nicht angenommen.",
    "rate-limited": "Zu viele Änderungen auf einmal; warten Sie einen Moment.",
    offline: "Sie sind offline.",
    timeout: "Der Server hat nicht rechtzeitig geantwortet.",
    unavailable: "Der Server antwortet nicht.",
    malformed: "Die Antwort des Servers ist nicht lesbar.",
  },
  terms: {
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
      other:
        "{count} Personen wurden nicht gebeten: Ihre Anfragen hatten sich inzwischen geändert.",
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
    changes,
  },
};

import type { SettingsTranslation } from "../messages/settings-messages.ts";
import { termsWordsDe } from "../words/terms-words-de.ts";

/** The owner's settings in German. */
export const settingsMessagesDe: SettingsTranslation = {
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
  terms: termsWordsDe,
};

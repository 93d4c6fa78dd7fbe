import { fr as changes } from "@sallyport/changes/locales/fr";
import type { FormTranslation } from "./messages.types.ts";

/** The visitor's side in French. */
export const fr: FormTranslation = {
  heading: "Pour accéder à ce {what}, vous devez accepter de communiquer vos coordonnées",
  description:
    "Tout le monde peut voir ce dépôt, mais vous devez en accepter les conditions pour accéder à ses fichiers et à son contenu.",
  labeled: "{label} : {value}",
  kinds: { dataset: "jeu de données", model: "modèle" },
  consent:
    "En acceptant, vous communiquez votre nom d’utilisateur ({username}) et votre adresse e-mail ({email}) aux auteurs de {repo}.",
  consentWithoutEmail:
    "En acceptant, vous communiquez votre nom d’utilisateur ({username}) aux auteurs de {repo}.",
  submit: {
    auto: "Accepter et accéder au dépôt",
    manual: "Accepter et envoyer la demande d’accès",
    busy: "Envoi de votre demande…",
  },
  preview:
    "Voici le formulaire tel que le voient les visiteurs. En tant que propriétaire, vous avez déjà accès.",
  field: {
    optional: "facultatif",
    unnamed: "Question {number}",
    refused: "Cette réponse n’a pas été acceptée.",
    clear: "Effacer : {field}",
    selectPlaceholder: "Choisissez une option",
    countryPlaceholder: "Rechercher un pays",
    noCountry: "Aucun pays trouvé.",
    showCountries: "Afficher tous les pays",
    dateLetters: { day: "JJ", month: "MM", year: "AAAA" },
    openCalendar: "Ouvrir le calendrier",
    changeDate: "Modifier la date, {date}",
    calendar: "Calendrier",
    calendarParts: {
      navigation: "Mois",
      nextMonth: "Mois suivant",
      previousMonth: "Mois précédent",
      month: "Mois",
      year: "Année",
      today: "Aujourd’hui, {day}",
      chosen: "{day}, date sélectionnée",
    },
    charactersOver: {
      one: "{count} caractère en trop",
      many: "{count} de caractères en trop",
      other: "{count} caractères en trop",
    },
    charactersLeft: {
      one: "{count} caractère restant",
      many: "{count} de caractères restants",
      other: "{count} caractères restants",
    },
    ipLocationKnown:
      "Vous n’avez rien à remplir. En acceptant, vous communiquez votre localisation, déterminée d’après votre adresse IP : {place}.",
    ipLocation:
      "Vous n’avez rien à remplir. Les auteurs demandent votre pays et votre région, d’après votre adresse IP. Cette information ne peut pas être déterminée ici : rien n’est donc communiqué.",
  },
  summary: {
    title: {
      one: "Une réponse est à vérifier",
      many: "{count} de réponses sont à vérifier",
      other: "{count} réponses sont à vérifier",
    },
    failed: "Votre demande n’a pas été envoyée",
    threw: "Une erreur s’est produite. Votre saisie est conservée ; veuillez réessayer.",
    unread: "Ouvrez et lisez d’abord les conditions",
    submitted: "Vos réponses ont été envoyées.",
    changed: "Le formulaire a changé",
    changedText:
      "Vos réponses ont été conservées partout où elles conviennent encore. Relisez le formulaire avant d’accepter.",
  },
  issues: {
    required: "Répondez à cette question.",
    "required-checkbox": "Cochez cette case pour accepter.",
    "required-select": "Choisissez l’une des options.",
    "required-country": "Choisissez un pays.",
    "required-date_picker": "Choisissez une date.",
    "not-text": "Cette réponse doit être du texte.",
    "unstorable-text":
      "Cette réponse contient des caractères qui ne peuvent pas être enregistrés. Veuillez la saisir de nouveau.",
    "too-long": {
      one: "Raccourcissez cette réponse à {count} caractère.",
      many: "Raccourcissez cette réponse à {count} de caractères.",
      other: "Raccourcissez cette réponse à {count} caractères.",
    },
    "not-a-date": "Saisissez une date valide, par exemple {date}.",
    "short-year": "Saisissez l’année en quatre chiffres, par exemple {date}.",
    "too-early": "Choisissez le {date} ou une date ultérieure.",
    "too-late": "Choisissez le {date} ou une date antérieure.",
    "not-a-country": "Choisissez un pays dans la liste.",
    "not-an-option": "Choisissez l’une des options.",
    "unknown-field": "Cette question ne fait plus partie du formulaire.",
    "unknown-type":
      "Ce type de question ne peut pas être affiché ici, et le formulaire ne peut donc pas être envoyé. Rechargez la page. Si cela ne suffit pas, contactez les auteurs.",
    "gate-changed": "Le formulaire a changé.",
  },
  prompt: { show: "Lire les conditions" },
  gate: {
    label: "Accès à ce {what}",
    loading: "Chargement du formulaire…",
    unreachable: "Le formulaire n’a pas pu être chargé.",
    stale: "Connexion perdue. Ce qui est affiché n’est peut-être plus à jour.",
    loggedOut:
      "Votre session a pris fin. Rien n’a été envoyé et vos réponses sont conservées. Reconnectez-vous en tant que {username} pour les envoyer.",
    otherAccount:
      "Vous utilisez maintenant le compte {username}. Rien n’a été envoyé. Ce qui a été saisi auparavant est conservé pour le compte utilisé à ce moment-là.",
    gone: "Ce {what} est introuvable. Il a été rendu privé, renommé ou supprimé.",
    renamed: "Ce {what} s’appelle maintenant {repo}.",
    open: "Ce {what} est maintenant ouvert à tous. Il n’est plus nécessaire de demander l’accès.",
    unsent: "Rien n’a été envoyé. Vous pouvez copier ce que vous avez saisi.",
    unread:
      "Le service a envoyé une réponse illisible. Ce qui est affiché n’est peut-être plus à jour.",
    problems: {
      conflict: "Quelque chose a changé entre-temps. Vérifiez cette page, puis réessayez.",
      invalid: "Le serveur a refusé cet envoi. Vérifiez vos réponses, puis réessayez.",
      "rate-limited": "Trop de tentatives. Patientez un instant, puis réessayez.",
      offline: "Vous êtes hors ligne. Réessayez une fois la connexion rétablie.",
      unavailable: "Le serveur ne répond pas. Réessayez plus tard.",
    },
    retry: "Réessayer",
    signIn: "Se connecter pour demander l’accès",
    elsewhere: "Demander l’accès sur {host}",
    pending: "Votre demande est en attente d’examen par les auteurs.",
    sent: "Envoyée {time}",
    withdraw: "Retirer",
    withdrawQuestion:
      "Retirer votre demande ? Elle sera supprimée. Vous pourrez demander de nouveau l’accès plus tard.",
    withdrawYes: "Retirer la demande",
    withdrawNo: "Conserver la demande",
    accepted: "Vous avez accès à ce {what}.",
    acceptedOn: "Accès accordé {time}",
    rejected: "Votre demande d’accès à ce dépôt a été refusée par ses auteurs.",
    reason: "Motif : {reason}",
    reset: "Les auteurs ont réinitialisé votre demande. Vous pouvez de nouveau demander l’accès.",
    afterRequest: "Un mot des auteurs",
    sentTitle: "Ce que vous avez accepté et vos réponses",
    termsChangedSince: "Les conditions ont changé depuis l’envoi de votre demande.",
    terms: "Conditions",
    answers: "Vos réponses",
    receipt: "Demande d’accès",
    requester: "Faite par",
    requested: "Date de la demande",
    decided: "Date de la décision",
    fingerprint: "Empreinte des conditions que vous avez acceptées (SHA-256)",
    ticked: "Oui",
    saveReceipt: "Enregistrer en fichier texte",
    cardErrors: "Ce formulaire contient une erreur que ses auteurs doivent corriger.",
    cardErrorsText:
      "Vous pourrez demander l’accès une fois l’erreur corrigée. Cette page se met à jour toute seule.",
    regionUnknown: "L’accès dépend de votre région, qui ne peut pas être déterminée ici.",
    region: "Ce {what} n’est pas disponible dans votre région.",
  },
  changes,
};

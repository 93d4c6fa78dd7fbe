import { fr as changes } from "@sallyport/changes/locales/fr";
import type { SettingsTranslation } from "./messages.types.ts";

/** The owner's settings in French. */
export const fr: SettingsTranslation = {
  title: "Paramètres d’accès",
  loading: "Chargement des paramètres…",
  failed: "Les paramètres n’ont pas pu être chargés : {problem}",
  crashed: "Une erreur s’est produite et les paramètres ne peuvent pas être affichés.",
  retry: "Réessayer",
  save: "Enregistrer",
  actions: "Demandes",
  access: {
    label: "Demandes d’accès",
    on: "Activées : il faut demander l’accès aux fichiers.",
    off: "Désactivées : tout le monde peut télécharger les fichiers.",
    confirm: {
      on: {
        title: "Activer les demandes d’accès ?",
        text: "Il faudra demander l’accès avant de pouvoir télécharger. Les demandes précédentes sont conservées : les personnes acceptées gardent leur accès, et les demandes en attente le restent.",
        yes: "Activer",
        no: "Laisser désactivées",
      },
      off: {
        title: "Désactiver les demandes d’accès ?",
        text: "Tout le monde pourra immédiatement télécharger les fichiers. Les demandes sont conservées : si vous les réactivez, chacun retrouve son statut.",
        yes: "Désactiver",
        no: "Laisser activées",
      },
    },
  },
  approval: {
    label: "Nouvelles demandes",
    auto: "Approbation automatique",
    autoText:
      "L’envoi du formulaire donne immédiatement accès. Les demandes déjà en attente le restent jusqu’à votre décision.",
    manual: "Approbation manuelle",
    manualText: "Vous examinez chaque demande.",
  },
  mail: {
    label: "Notifications des nouvelles demandes",
    bulk: "Une fois par jour",
    realTime: "Immédiatement",
    email: "Adresse e-mail de notification",
    save: "Enregistrer l’adresse",
    reset: "Utiliser l’adresse par défaut",
    invalid: "Saisissez une adresse e-mail valide.",
    setNow: "Adresse actuelle : {address}.",
    setNowDefault: "Adresse actuelle : aucune (celle par défaut est utilisée).",
    defaults: {
      unknown:
        "Si ce champ est vide : l’adresse du propriétaire, ou celles des cinq premiers administrateurs de l’organisation.",
      user: "Si ce champ est vide : l’adresse du propriétaire.",
      organization:
        "Si ce champ est vide : les adresses des cinq premiers administrateurs de l’organisation.",
      addresses: "Si ce champ est vide : {addresses}.",
    },
    none: "L’envoi d’e-mails n’est pas configuré. Les nouvelles demandes apparaissent dans la liste.",
    undelivered: {
      refused:
        "Les e-mails envoyés à {address} sont refusés par le serveur de messagerie du destinataire (premier refus {time}). Vérifiez l’adresse ou utilisez-en une autre.",
      "given-up":
        "Un e-mail envoyé à {address} n’a pas pu être remis pendant plusieurs jours. Les tentatives ont pris fin {time}.",
      delayed:
        "Les e-mails envoyés à {address} sont retardés : le plus ancien encore en attente a été créé {time}. De nouvelles tentatives ont lieu automatiquement.",
    },
    unknown:
      "Les valeurs actuelles ne peuvent pas être affichées ici, mais vous pouvez les modifier.",
  },
  members: {
    label: "Les membres de l’organisation doivent aussi demander l’accès",
    text: "Sinon, les membres peuvent télécharger sans faire de demande.",
  },
  group: {
    title: "Accès contrôlé par le groupe {group}",
    modes: {
      off: "Les demandes d’accès sont désactivées pour ce groupe.",
      auto: "Nouvelles demandes : approbation automatique.",
      manual: "Nouvelles demandes : approbation manuelle.",
    },
    text: "Le groupe détermine s’il faut demander l’accès, comment les demandes sont approuvées et qui reçoit les notifications. Une seule demande vaut pour tout le contenu du groupe. Le formulaire reste celui de cette fiche.",
    open: "Ouvrir les paramètres du groupe",
  },
  saves: {
    saving: "Enregistrement…",
    saved: "Enregistré.",
    failed: "Non enregistré : {problem}",
    early: "Pas encore enregistré : la page n’était pas entièrement chargée.",
    retry: "Réessayer",
    overtaken:
      "Non enregistré : quelqu’un d’autre a modifié cette valeur. La valeur actuelle est affichée.",
    insist: "Enregistrer ma modification",
    changed: "Quelqu’un d’autre vient de modifier cette valeur.",
    grouped: "Non enregistré : un groupe détermine maintenant cette valeur.",
  },
  problems: {
    unauthenticated: "votre session a pris fin.",
    forbidden: "vous n’avez pas l’autorisation de modifier ces paramètres.",
    "not-found": "le dépôt n’existe plus.",
    "not-gated": "l’accès au dépôt n’est pas contrôlé.",
    conflict: "quelqu’un d’autre a modifié cette valeur.",
    invalid: "cette valeur n’est pas valide.",
    "rate-limited": "trop de modifications en peu de temps. Patientez un instant, puis réessayez.",
    offline: "vous êtes hors ligne.",
    timeout: "le serveur a mis trop de temps à répondre.",
    unavailable: "le serveur ne répond pas.",
    malformed: "le serveur a envoyé une réponse illisible.",
  },
  terms: {
    title: "Conditions modifiées",
    text: {
      one: "{count} personne a accepté une version antérieure des conditions. Elle garde son accès tant que vous ne lui demandez pas un nouvel accord.",
      many: "{count} de personnes ont accepté une version antérieure des conditions. Elles gardent leur accès tant que vous ne leur demandez pas un nouvel accord.",
      other:
        "{count} personnes ont accepté une version antérieure des conditions. Elles gardent leur accès tant que vous ne leur demandez pas un nouvel accord.",
    },
    version: {
      one: "{count} personne a accepté une version antérieure, le {date}",
      many: "{count} de personnes ont accepté une version antérieure, la dernière fois le {date}",
      other: "{count} personnes ont accepté une version antérieure, la dernière fois le {date}",
    },
    counts: "Avec accès : {accepted}. En attente : {pending}. Ce qui a changé depuis :",
    unknown: "Le texte de ces conditions n’est plus disponible.",
    whom: "Personnes concernées",
    changed: "Seulement celles dont les conditions ont changé",
    everyone: "Toutes celles qui ont un accès ou une demande en attente",
    reason: "Message à leur adresser",
    reasonText: "Les conditions ont changé. Veuillez les lire et les accepter de nouveau.",
    reasonCount: {
      left: {
        one: "{count} caractère restant",
        many: "{count} de caractères restants",
        other: "{count} caractères restants",
      },
      over: {
        one: "{count} caractère en trop",
        many: "{count} de caractères en trop",
        other: "{count} caractères en trop",
      },
    },
    plan: "Aperçu",
    planning: "Calcul en cours…",
    confirm: {
      title: {
        one: "Demander un nouvel accord à {count} personne ?",
        many: "Demander un nouvel accord à {count} de personnes ?",
        other: "Demander un nouvel accord à {count} personnes ?",
      },
      noOne: "Personne n’est concerné.",
      accepted: {
        one: "{count} personne perd son accès jusqu’à son nouvel accord.",
        many: "{count} de personnes perdent leur accès jusqu’à leur nouvel accord.",
        other: "{count} personnes perdent leur accès jusqu’à leur nouvel accord.",
      },
      pending: {
        one: "{count} demande en attente est retirée jusqu’à ce qu’elle soit renvoyée.",
        many: "{count} de demandes en attente sont retirées jusqu’à ce qu’elles soient renvoyées.",
        other: "{count} demandes en attente sont retirées jusqu’à ce qu’elles soient renvoyées.",
      },
      auto: "Toute personne qui accepte obtient immédiatement l’accès.",
      manual: "Vous examinez chaque demande renvoyée.",
      current: {
        one: "Non concernée : {count} personne qui a accepté les conditions actuelles.",
        many: "Non concernées : {count} de personnes qui ont accepté les conditions actuelles.",
        other: "Non concernées : {count} personnes qui ont accepté les conditions actuelles.",
      },
      granted: {
        one: "Non concernée : {count} personne qui a reçu l’accès sans accord préalable.",
        many: "Non concernées : {count} de personnes qui ont reçu l’accès sans accord préalable.",
        other: "Non concernées : {count} personnes qui ont reçu l’accès sans accord préalable.",
      },
      rejected: {
        one: "Non concernée : {count} personne dont la demande a été refusée.",
        many: "Non concernées : {count} de personnes dont la demande a été refusée.",
        other: "Non concernées : {count} personnes dont la demande a été refusée.",
      },
      reset: {
        one: "Non concernée : {count} personne à qui un nouvel accord a déjà été demandé.",
        many: "Non concernées : {count} de personnes à qui un nouvel accord a déjà été demandé.",
        other: "Non concernées : {count} personnes à qui un nouvel accord a déjà été demandé.",
      },
      yes: "Demander l’accord",
      no: "Annuler",
    },
    asking: "Envoi en cours : {done} sur {total}…",
    paused: {
      one: "En pause, car le serveur est surchargé. Reprise dans {count} seconde.",
      many: "En pause, car le serveur est surchargé. Reprise dans {count} de secondes.",
      other: "En pause, car le serveur est surchargé. Reprise dans {count} secondes.",
    },
    stop: "Arrêter",
    asked: {
      one: "Un nouvel accord a été demandé à {count} personne.",
      many: "Un nouvel accord a été demandé à {count} de personnes.",
      other: "Un nouvel accord a été demandé à {count} personnes.",
    },
    missed: {
      one: "L’accord de {count} personne n’a pas été demandé : sa demande a changé entre-temps.",
      many: "L’accord de {count} de personnes n’a pas été demandé : leur demande a changé entre-temps.",
      other:
        "L’accord de {count} personnes n’a pas été demandé : leur demande a changé entre-temps.",
    },
    left: {
      one: "L’accord de {count} personne n’a pas été demandé.",
      many: "L’accord de {count} de personnes n’a pas été demandé.",
      other: "L’accord de {count} personnes n’a pas été demandé.",
    },
    stopped: "Arrêté : {problem}",
    gateChanged:
      "Arrêté : la fiche a encore changé ou contient des erreurs. Vérifiez ce qui a changé.",
    halted: "Vous avez arrêté l’envoi.",
    failed: "Impossible de savoir qui a accepté quelles conditions : {problem}",
    closed:
      "Personne ne pourrait accepter pour le moment : la fiche exclut certaines régions, et la région des visiteurs ne peut pas être déterminée ici.",
    changes,
  },
};

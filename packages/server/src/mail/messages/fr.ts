import type { MailTranslation } from "./messages.types.ts";

/** Emails in French. */
export const fr: MailTranslation = {
  hello: "Bonjour {name},",
  helloAll: "Bonjour,",
  asked: {
    subject: {
      one: "Nouvelle demande d’accès à {repo}",
      many: "{count} de nouvelles demandes d’accès à {repo}",
      other: "{count} nouvelles demandes d’accès à {repo}",
    },
    subjectAll: {
      one: "{count} nouvelle demande d’accès",
      many: "{count} de nouvelles demandes d’accès",
      other: "{count} nouvelles demandes d’accès",
    },
    intro: {
      one: "{count} nouvelle demande attend votre décision.",
      many: "{count} de nouvelles demandes attendent votre décision.",
      other: "{count} nouvelles demandes attendent votre décision.",
    },
    repo: {
      one: "{repo} : {count} demande",
      many: "{repo} : {count} de demandes",
      other: "{repo} : {count} demandes",
    },
    line: "{name} ({username}), {time}",
    more: { one: "et {count} autre", other: "et {count} autres" },
    review: "Examiner les demandes",
    why: "Vous recevez cet e-mail parce que vous gérez ces dépôts. Les réponses ne sont jamais envoyées par e-mail.",
  },
  decided: {
    accepted: {
      subject: "Vous avez accès à {repo}",
      text: "Votre demande d’accès à {repo} a été acceptée.",
    },
    granted: {
      subject: "L’accès à {repo} vous a été donné",
      text: "Les auteurs de {repo} vous ont donné accès à ce dépôt.",
    },
    rejected: {
      subject: "Votre demande d’accès à {repo} a été refusée",
      text: "Votre demande d’accès à {repo} a été refusée par les auteurs du dépôt.",
    },
    reset: {
      subject: "Vous pouvez de nouveau demander l’accès à {repo}",
      text: "Les auteurs de {repo} ont réinitialisé votre demande. Vous pouvez de nouveau demander l’accès.",
    },
    reason: "Motif : {reason}",
    open: "Ouvrir {repo}",
    why: "Vous recevez cet e-mail parce que vous avez demandé l’accès ou qu’il vous a été donné.",
  },
  expired: {
    subject: "Votre demande d’accès à {repo} a expiré",
    text: "Votre demande d’accès à {repo} n’a pas été examinée à temps. Elle a été supprimée, ainsi que vos réponses. Vous pouvez de nouveau demander l’accès.",
    why: "Vous recevez cet e-mail parce que vous avez demandé l’accès.",
  },
};

import type { MailTranslation } from "./messages.types.ts";

/** Emails in Brazilian Portuguese. */
export const ptBR: MailTranslation = {
  hello: "Olá, {name},",
  helloAll: "Olá,",
  asked: {
    subject: {
      one: "Nova solicitação de acesso a {repo}",
      many: "{count} de novas solicitações de acesso a {repo}",
      other: "{count} novas solicitações de acesso a {repo}",
    },
    subjectAll: {
      one: "{count} nova solicitação de acesso",
      many: "{count} de novas solicitações de acesso",
      other: "{count} novas solicitações de acesso",
    },
    intro: {
      one: "{count} nova solicitação aguarda sua análise.",
      many: "{count} de novas solicitações aguardam sua análise.",
      other: "{count} novas solicitações aguardam sua análise.",
    },
    repo: {
      one: "{repo}: {count} solicitação",
      many: "{repo}: {count} de solicitações",
      other: "{repo}: {count} solicitações",
    },
    line: "{name} ({username}), {time}",
    more: { one: "e mais {count}", other: "e mais {count}" },
    review: "Analisar as solicitações",
    why: "Você recebe este e-mail porque gerencia estes repositórios. As respostas nunca são enviadas por e-mail.",
  },
  decided: {
    accepted: {
      subject: "Você tem acesso a {repo}",
      text: "Sua solicitação de acesso a {repo} foi aceita.",
    },
    granted: {
      subject: "Você recebeu acesso a {repo}",
      text: "Os autores de {repo} deram acesso a você.",
    },
    rejected: {
      subject: "Sua solicitação de acesso a {repo} foi recusada",
      text: "Sua solicitação de acesso a {repo} foi recusada pelos autores.",
    },
    reset: {
      subject: "Você pode solicitar acesso a {repo} novamente",
      text: "Os autores de {repo} redefiniram sua solicitação. Você pode solicitar acesso novamente.",
    },
    reason: "Motivo: {reason}",
    open: "Abrir {repo}",
    why: "Você recebe este e-mail porque solicitou ou recebeu acesso.",
  },
  expired: {
    subject: "Sua solicitação de acesso a {repo} expirou",
    text: "Sua solicitação de acesso a {repo} não foi analisada a tempo. Ela foi excluída junto com suas respostas. Você pode solicitar acesso novamente.",
    why: "Você recebe este e-mail porque solicitou acesso.",
  },
};

import { ptBR as changes } from "@sallyport/changes/locales/pt-BR";
import type { SettingsTranslation } from "./messages.types.ts";

/** The owner's settings in Brazilian Portuguese. */
export const ptBR: SettingsTranslation = {
  title: "Configurações de acesso",
  loading: "Carregando configurações…",
  failed: "Não foi possível carregar as configurações: {problem}",
  crashed: "Algo deu errado, e não é possível exibir as configurações.",
  retry: "Tentar novamente",
  save: "Salvar",
  actions: "Solicitações",
  access: {
    label: "Solicitações de acesso",
    on: "Ativadas: é preciso solicitar acesso aos arquivos.",
    off: "Desativadas: qualquer pessoa pode baixar os arquivos.",
    confirm: {
      on: {
        title: "Ativar as solicitações de acesso?",
        text: "Será preciso solicitar acesso antes de baixar. As solicitações anteriores são mantidas: quem foi aceito continua com acesso, e as pendentes continuam pendentes.",
        yes: "Ativar",
        no: "Manter desativadas",
      },
      off: {
        title: "Desativar as solicitações de acesso?",
        text: "Qualquer pessoa poderá baixar os arquivos imediatamente. As solicitações são mantidas: se você as ativar novamente, cada pessoa volta ao status anterior.",
        yes: "Desativar",
        no: "Manter ativadas",
      },
    },
  },
  approval: {
    label: "Novas solicitações",
    auto: "Aprovação automática",
    autoText:
      "Quem envia o formulário recebe acesso imediatamente. As solicitações já pendentes continuam pendentes até você decidir.",
    manual: "Aprovação manual",
    manualText: "Você analisa cada solicitação.",
  },
  mail: {
    label: "Notificações de novas solicitações",
    bulk: "Uma vez por dia",
    realTime: "Imediatamente",
    email: "E-mail para notificações",
    save: "Salvar endereço",
    reset: "Usar o padrão",
    invalid: "Digite um endereço de e-mail válido.",
    setNow: "Atual: {address}.",
    setNowDefault: "Atual: nenhum (o padrão é usado).",
    defaults: {
      unknown:
        "Se estiver vazio: o endereço do proprietário ou os dos cinco primeiros administradores da organização.",
      user: "Se estiver vazio: o endereço do proprietário.",
      organization:
        "Se estiver vazio: os endereços dos cinco primeiros administradores da organização.",
      addresses: "Se estiver vazio: {addresses}.",
    },
    none: "O envio de e-mails não está configurado. As novas solicitações aparecem na lista.",
    undelivered: {
      refused:
        "Os e-mails para {address} estão sendo recusados pelo servidor de e-mail de destino (primeira recusa {time}). Confira o endereço ou use outro.",
      "given-up":
        "Um e-mail para {address} não pôde ser entregue por vários dias. As tentativas terminaram {time}.",
      delayed:
        "Os e-mails para {address} estão atrasados: o mais antigo ainda não enviado foi criado {time}. Novas tentativas são feitas automaticamente.",
    },
    unknown: "Os valores atuais não podem ser exibidos aqui, mas você pode alterá-los.",
  },
  members: {
    label: "Membros da organização também precisam solicitar acesso",
    text: "Caso contrário, os membros podem baixar sem solicitação.",
  },
  group: {
    title: "Acesso controlado pelo grupo {group}",
    modes: {
      off: "As solicitações de acesso estão desativadas neste grupo.",
      auto: "Novas solicitações: aprovação automática.",
      manual: "Novas solicitações: aprovação manual.",
    },
    text: "O grupo controla se é preciso solicitar acesso, como as solicitações são aprovadas e quem é notificado. Uma única solicitação vale para tudo o que está no grupo. O formulário continua vindo deste card.",
    open: "Abrir configurações do grupo",
  },
  saves: {
    saving: "Salvando…",
    saved: "Salvo.",
    failed: "Não foi salvo: {problem}",
    early: "Ainda não foi salvo: a página estava carregando.",
    retry: "Tentar novamente",
    overtaken: "Não foi salvo: outra pessoa alterou isto. O valor atual é exibido.",
    insist: "Salvar minha alteração",
    changed: "Outra pessoa acabou de alterar isto.",
    grouped: "Não foi salvo: agora um grupo controla isto.",
  },
  problems: {
    unauthenticated: "sua sessão foi encerrada.",
    forbidden: "você não tem permissão para alterar estas configurações.",
    "not-found": "o repositório não existe mais.",
    "not-gated": "o repositório não exige solicitação de acesso.",
    conflict: "outra pessoa alterou isto.",
    invalid: "este valor não é válido.",
    "rate-limited": "muitas alterações em pouco tempo. Aguarde um momento e tente novamente.",
    offline: "você está off-line.",
    timeout: "o servidor demorou demais para responder.",
    unavailable: "o servidor não está respondendo.",
    malformed: "o servidor enviou uma resposta que não pode ser lida.",
  },
  terms: {
    title: "Termos que mudaram",
    text: {
      one: "{count} pessoa aceitou uma versão anterior dos termos e mantém o acesso até você pedir que aceite novamente.",
      many: "{count} de pessoas aceitaram uma versão anterior dos termos e mantêm o acesso até você pedir que aceitem novamente.",
      other:
        "{count} pessoas aceitaram uma versão anterior dos termos e mantêm o acesso até você pedir que aceitem novamente.",
    },
    version: {
      one: "{count} pessoa aceitou uma versão anterior, em {date}",
      many: "{count} de pessoas aceitaram uma versão anterior, a última em {date}",
      other: "{count} pessoas aceitaram uma versão anterior, a última em {date}",
    },
    counts: "Com acesso: {accepted}. Pendentes: {pending}. O que mudou desde então:",
    unknown: "O texto destes termos não está mais disponível.",
    whom: "A quem pedir",
    changed: "Apenas pessoas cujos termos mudaram",
    everyone: "Todas as pessoas com acesso ou com uma solicitação pendente",
    reason: "Mensagem para elas",
    reasonText: "Os termos mudaram. Leia-os e aceite-os novamente.",
    reasonCount: {
      left: {
        one: "{count} caractere restante",
        many: "{count} de caracteres restantes",
        other: "{count} caracteres restantes",
      },
      over: {
        one: "{count} caractere a mais",
        many: "{count} de caracteres a mais",
        other: "{count} caracteres a mais",
      },
    },
    plan: "Pré-visualizar",
    planning: "Contando…",
    confirm: {
      title: {
        one: "Pedir a {count} pessoa que aceite novamente?",
        many: "Pedir a {count} de pessoas que aceitem novamente?",
        other: "Pedir a {count} pessoas que aceitem novamente?",
      },
      noOne: "O pedido não iria para ninguém.",
      accepted: {
        one: "{count} pessoa perde o acesso até aceitar novamente.",
        many: "{count} de pessoas perdem o acesso até aceitar novamente.",
        other: "{count} pessoas perdem o acesso até aceitar novamente.",
      },
      pending: {
        one: "{count} solicitação pendente é removida até ser enviada novamente.",
        many: "{count} de solicitações pendentes são removidas até serem enviadas novamente.",
        other: "{count} solicitações pendentes são removidas até serem enviadas novamente.",
      },
      auto: "Quem aceitar recebe acesso imediatamente.",
      manual: "Você analisa cada solicitação que voltar.",
      current: {
        one: "Fora do pedido: {count} pessoa que aceitou os termos atuais.",
        many: "Fora do pedido: {count} de pessoas que aceitaram os termos atuais.",
        other: "Fora do pedido: {count} pessoas que aceitaram os termos atuais.",
      },
      granted: {
        one: "Fora do pedido: {count} pessoa que recebeu acesso sem aceitar termos.",
        many: "Fora do pedido: {count} de pessoas que receberam acesso sem aceitar termos.",
        other: "Fora do pedido: {count} pessoas que receberam acesso sem aceitar termos.",
      },
      rejected: {
        one: "Fora do pedido: {count} pessoa que foi recusada.",
        many: "Fora do pedido: {count} de pessoas que foram recusadas.",
        other: "Fora do pedido: {count} pessoas que foram recusadas.",
      },
      reset: {
        one: "Fora do pedido: {count} pessoa que já recebeu o pedido.",
        many: "Fora do pedido: {count} de pessoas que já receberam o pedido.",
        other: "Fora do pedido: {count} pessoas que já receberam o pedido.",
      },
      yes: "Enviar pedido",
      no: "Cancelar",
    },
    asking: "Pedido enviado a {done} de {total}…",
    paused: {
      one: "Em pausa porque o servidor está ocupado. Continua em {count} segundo.",
      many: "Em pausa porque o servidor está ocupado. Continua em {count} de segundos.",
      other: "Em pausa porque o servidor está ocupado. Continua em {count} segundos.",
    },
    stop: "Parar",
    asked: {
      one: "O pedido para aceitar novamente foi enviado a {count} pessoa.",
      many: "O pedido para aceitar novamente foi enviado a {count} de pessoas.",
      other: "O pedido para aceitar novamente foi enviado a {count} pessoas.",
    },
    missed: {
      one: "O pedido não foi enviado a {count} pessoa: a solicitação dela mudou nesse meio-tempo.",
      many: "O pedido não foi enviado a {count} de pessoas: as solicitações delas mudaram nesse meio-tempo.",
      other:
        "O pedido não foi enviado a {count} pessoas: as solicitações delas mudaram nesse meio-tempo.",
    },
    left: {
      one: "O pedido não foi enviado a {count} pessoa.",
      many: "O pedido não foi enviado a {count} de pessoas.",
      other: "O pedido não foi enviado a {count} pessoas.",
    },
    stopped: "Interrompido: {problem}",
    gateChanged: "Interrompido: o card mudou novamente ou tem erros. Confira o que mudou.",
    halted: "Você interrompeu o envio.",
    failed: "Não foi possível carregar quem aceitou quais termos: {problem}",
    closed:
      "Ninguém poderia aceitar no momento: o card exclui algumas regiões, e a região dos visitantes não pode ser determinada aqui.",
    changes,
  },
};

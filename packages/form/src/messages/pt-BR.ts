import { ptBR as changes } from "@sallyport/changes/locales/pt-BR";
import type { FormTranslation } from "./messages.types.ts";

/** The visitor's side in Brazilian Portuguese. */
export const ptBR: FormTranslation = {
  heading: "Para acessar este {what}, você precisa concordar em compartilhar seus dados de contato",
  description:
    "Este repositório pode ser visto por qualquer pessoa, mas é preciso aceitar as condições para acessar seus arquivos e seu conteúdo.",
  labeled: "{label}: {value}",
  kinds: { dataset: "conjunto de dados", model: "modelo" },
  consent:
    "Ao concordar, você compartilha seu nome de usuário ({username}) e seu e-mail ({email}) com os autores de {repo}.",
  consentWithoutEmail:
    "Ao concordar, você compartilha seu nome de usuário ({username}) com os autores de {repo}.",
  submit: {
    auto: "Concordar e acessar o repositório",
    manual: "Concordar e enviar solicitação de acesso",
    busy: "Enviando sua solicitação…",
  },
  preview:
    "Este é o formulário que os visitantes veem. Como proprietário do repositório, você já tem acesso.",
  field: {
    optional: "opcional",
    unnamed: "Pergunta {number}",
    refused: "Esta resposta não foi aceita.",
    clear: "Limpar: {field}",
    selectPlaceholder: "Selecione uma opção",
    countryPlaceholder: "Buscar país",
    noCountry: "Nenhum país encontrado.",
    showCountries: "Mostrar todos os países",
    dateLetters: { day: "DD", month: "MM", year: "AAAA" },
    openCalendar: "Abrir o calendário",
    changeDate: "Alterar a data, {date}",
    calendar: "Calendário",
    calendarParts: {
      navigation: "Meses",
      nextMonth: "Próximo mês",
      previousMonth: "Mês anterior",
      month: "Mês",
      year: "Ano",
      today: "Hoje, {day}",
      chosen: "{day}, data selecionada",
    },
    charactersOver: {
      one: "{count} caractere a mais",
      many: "{count} de caracteres a mais",
      other: "{count} caracteres a mais",
    },
    charactersLeft: {
      one: "{count} caractere restante",
      many: "{count} de caracteres restantes",
      other: "{count} caracteres restantes",
    },
    ipLocationKnown:
      "Não há nada a preencher. Ao concordar, você compartilha sua localização, obtida pelo seu endereço IP: {place}.",
    ipLocation:
      "Não há nada a preencher. Os autores pedem seu país e sua região, obtidos pelo seu endereço IP. Não é possível determiná-los aqui, portanto nada será compartilhado.",
  },
  summary: {
    title: {
      one: "Uma resposta precisa da sua atenção",
      many: "{count} de respostas precisam da sua atenção",
      other: "{count} respostas precisam da sua atenção",
    },
    failed: "Sua solicitação não foi enviada",
    threw: "Algo deu errado. Nada do que você digitou foi perdido; tente novamente.",
    unread: "Abra e leia os termos primeiro",
    submitted: "Suas respostas foram enviadas.",
    changed: "O formulário mudou",
    changedText:
      "Suas respostas foram mantidas onde ainda se aplicam. Leia o formulário novamente antes de concordar.",
  },
  issues: {
    required: "Responda a esta pergunta.",
    "required-checkbox": "Marque esta caixa para concordar.",
    "required-select": "Escolha uma das opções.",
    "required-country": "Escolha um país.",
    "required-date_picker": "Escolha uma data.",
    "not-text": "Esta resposta precisa ser um texto.",
    "unstorable-text":
      "Esta resposta contém caracteres que não podem ser salvos. Digite-a novamente.",
    "too-long": {
      one: "Reduza esta resposta a {count} caractere.",
      many: "Reduza esta resposta a {count} de caracteres.",
      other: "Reduza esta resposta a {count} caracteres.",
    },
    "not-a-date": "Digite uma data válida, como {date}.",
    "short-year": "Digite o ano com quatro dígitos, como {date}.",
    "too-early": "Escolha {date} ou uma data posterior.",
    "too-late": "Escolha {date} ou uma data anterior.",
    "not-a-country": "Escolha um país da lista.",
    "not-an-option": "Escolha uma das opções.",
    "unknown-field": "Esta pergunta não faz mais parte do formulário.",
    "unknown-type":
      "Este tipo de pergunta não pode ser exibido aqui, por isso o formulário não pode ser enviado. Recarregue a página. Se isso não resolver, fale com os autores.",
    "gate-changed": "O formulário mudou.",
  },
  prompt: { show: "Ler os termos" },
  gate: {
    label: "Acesso a este {what}",
    loading: "Carregando o formulário…",
    unreachable: "Não foi possível carregar o formulário.",
    stale: "Conexão perdida. O que você vê pode estar desatualizado.",
    loggedOut:
      "Sua sessão foi encerrada. Nada foi enviado, e suas respostas foram mantidas. Entre novamente como {username} para enviá-las.",
    otherAccount:
      "Agora você está usando a conta {username}. Nada foi enviado. O que foi digitado antes está guardado para a conta usada naquele momento.",
    gone: "Este {what} não foi encontrado. Ele se tornou privado, foi renomeado ou excluído.",
    renamed: "Este {what} agora se chama {repo}.",
    open: "Este {what} agora está aberto a todas as pessoas. Não é mais preciso solicitar acesso.",
    unsent: "Nada foi enviado. Você pode copiar o que digitou.",
    unread:
      "O serviço enviou uma resposta que não pode ser lida. O que você vê pode estar desatualizado.",
    problems: {
      conflict: "Algo mudou nesse meio-tempo. Confira esta página e tente novamente.",
      invalid: "O servidor não aceitou o envio. Confira suas respostas e tente novamente.",
      "rate-limited": "Muitas tentativas. Aguarde um momento e tente novamente.",
      offline: "Você está off-line. Tente novamente quando a conexão voltar.",
      unavailable: "O servidor não está respondendo. Tente novamente mais tarde.",
    },
    retry: "Tentar novamente",
    signIn: "Entrar para solicitar acesso",
    elsewhere: "Solicitar acesso em {host}",
    pending: "Sua solicitação está aguardando a análise dos autores.",
    sent: "Enviada {time}",
    withdraw: "Retirar",
    withdrawQuestion:
      "Retirar sua solicitação? Ela será excluída. Você poderá solicitar acesso novamente mais tarde.",
    withdrawYes: "Retirar solicitação",
    withdrawNo: "Manter solicitação",
    accepted: "Você tem acesso a este {what}.",
    acceptedOn: "Acesso concedido {time}",
    rejected: "Sua solicitação de acesso a este repositório foi recusada pelos autores.",
    reason: "Motivo: {reason}",
    reset: "Os autores redefiniram sua solicitação. Você pode solicitar acesso novamente.",
    afterRequest: "Um recado dos autores",
    sentTitle: "O que você aceitou e suas respostas",
    termsChangedSince: "Os termos mudaram desde que você enviou sua solicitação.",
    terms: "Termos",
    answers: "Suas respostas",
    receipt: "Solicitação de acesso",
    requester: "Solicitante",
    requested: "Data da solicitação",
    decided: "Data da decisão",
    fingerprint: "Impressão digital dos termos que você aceitou (SHA-256)",
    ticked: "Sim",
    saveReceipt: "Salvar como arquivo de texto",
    cardErrors: "Este formulário tem um problema que os autores precisam corrigir.",
    cardErrorsText:
      "Você poderá solicitar acesso assim que ele for corrigido. Esta página se atualiza sozinha.",
    regionUnknown: "O acesso depende da sua região, que não pode ser determinada aqui.",
    region: "Este {what} não está disponível na sua região.",
  },
  changes,
};

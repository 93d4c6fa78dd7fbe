import type { MailTranslation } from "./messages.types.ts";

/** Emails in Spanish. */
export const es: MailTranslation = {
  hello: "Hola, {name}:",
  helloAll: "Hola:",
  asked: {
    subject: {
      one: "Nueva solicitud de acceso a {repo}",
      many: "{count} de nuevas solicitudes de acceso a {repo}",
      other: "{count} nuevas solicitudes de acceso a {repo}",
    },
    subjectAll: {
      one: "{count} nueva solicitud de acceso",
      many: "{count} de nuevas solicitudes de acceso",
      other: "{count} nuevas solicitudes de acceso",
    },
    intro: {
      one: "{count} nueva solicitud espera su revisión.",
      many: "{count} de nuevas solicitudes esperan su revisión.",
      other: "{count} nuevas solicitudes esperan su revisión.",
    },
    repo: {
      one: "{repo}: {count} solicitud",
      many: "{repo}: {count} de solicitudes",
      other: "{repo}: {count} solicitudes",
    },
    line: "{name} ({username}), {time}",
    more: { one: "y {count} más", other: "y {count} más" },
    review: "Revisar las solicitudes",
    why: "Recibe este correo porque administra estos repositorios. Las respuestas nunca se envían por correo electrónico.",
  },
  decided: {
    accepted: {
      subject: "Tiene acceso a {repo}",
      text: "Se aceptó su solicitud de acceso a {repo}.",
    },
    granted: {
      subject: "Ahora tiene acceso a {repo}",
      text: "Los autores de {repo} le han dado acceso.",
    },
    rejected: {
      subject: "Se rechazó su solicitud de acceso a {repo}",
      text: "Los autores de {repo} rechazaron su solicitud de acceso.",
    },
    reset: {
      subject: "Puede volver a solicitar acceso a {repo}",
      text: "Los autores de {repo} restablecieron su solicitud. Puede volver a solicitar acceso.",
    },
    reason: "Motivo: {reason}",
    open: "Abrir {repo}",
    why: "Recibe este correo porque solicitó acceso o porque se le concedió.",
  },
  expired: {
    subject: "Su solicitud de acceso a {repo} ha caducado",
    text: "Nadie revisó a tiempo su solicitud de acceso a {repo}. Se eliminó junto con sus respuestas. Puede volver a solicitar acceso.",
    why: "Recibe este correo porque solicitó acceso.",
  },
};

// Mail over SMTP. An entry of its own: it needs Node, the server does not.
export { createSmtpTransport } from "./smtp/create-smtp-transport.ts";
export type { SmtpOptions } from "./smtp/create-smtp-transport.ts";

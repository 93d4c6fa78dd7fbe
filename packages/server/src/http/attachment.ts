/**
 * `Content-Disposition` of a file to save: its name in ASCII for clients that know no other, and whole as
 * RFC 8187 writes it.
 */
export function attachment(filename: string): string {
  // A backslash, a quote or a percent sign means something else to some clients.
  const ascii = filename
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  const whole = encodeURIComponent(filename.replace(/\p{Cs}/gu, "\ufffd")).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

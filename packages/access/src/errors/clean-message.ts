const LONGEST = 300;
// More is not looked at: what is cut off is a whole word, so that no half of a secret is left.
const LOOKED_AT = 2_000;

// Eight groups, or fewer around `::` with a digit before or after: `std::vector` and 12:30:45 are none.
const IPV6 =
  /(?<![\w:])(?=[\da-f:]*\d)(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?:\.\d{1,3}){0,3}(?:%\w+)?(?![\w:])/gi;

const TOKEN = "(token)";
const ADDRESS = "(address)";

/**
 * One short line of what another side said, for people and logs: without tokens, email and IP addresses,
 * and without the credentials and queries of URLs. `secrets` are texts that are known to be tokens.
 */
export function cleanMessage(message: unknown, secrets: readonly string[] = []): string {
  if (typeof message !== "string") return NOTHING;
  const start =
    message.length > LOOKED_AT ? message.slice(0, LOOKED_AT).replace(/\S+$/, "") : message;
  let line = start.replace(/[\p{Cf}\p{Cs}]+/gu, "").replace(/[\p{Cc}\s]+/gu, " ");
  for (const secret of secrets) if (secret !== "") line = line.replaceAll(secret, TOKEN);
  line = line
    .replace(/\b[a-z][a-z\d+.-]*:\/\/\S+/gi, plainUrl)
    .replace(/\b(Bearer|Basic) (?=\S*[\d._~+/=-])\S+/gi, `$1 ${TOKEN}`)
    .replace(/\b(token|password|passwd|secret|key)(["']?\s?[=:]\s?)\S+/gi, `$1$2${TOKEN}`)
    .replace(/\b(?:hf|sp|sk|pk|gh[a-z]|glpat|github_pat)[_-]\w{6,}/g, TOKEN)
    .replace(/\beyJ[\w-]+\.[\w.-]+/g, TOKEN)
    .replace(/(?=[a-z_+=-]*\d)[\w+=-]{32,}/gi, TOKEN)
    .replace(/[^\s@＠﹫<>"'(),;:]+(?:[@＠﹫]|%40)[^\s@＠﹫<>"'(),;:]+/gi, ADDRESS)
    .replace(IPV6, ADDRESS)
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, ADDRESS)
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, "")
    .trim();
  return line === "" ? NOTHING : line;
}

const NOTHING = "The server gave no reason.";

/** A URL without query and fragment; none at all where it holds credentials. */
function plainUrl(url: string): string {
  const plain = url.replace(/[?#].*$/, "");
  return /^[^/]*\/\/[^/]*@/.test(plain) ? ADDRESS : plain;
}

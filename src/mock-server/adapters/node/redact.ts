// Takes a secret out of what a receiver sent back. A collector that echoes its request would otherwise write the
// Authorization value into the delivery log and the webhook's status.

const REDACTED = "[redacted]";
/** Shorter credentials are words that stand in any text. */
const SHORTEST_CREDENTIALS = 6;

/** @param authorization the whole header value, as it was sent */
export function withoutSecret(text: string, authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === "") return text;
  return secretsIn(authorization).reduce((clean, secret) => clean.replaceAll(secret, REDACTED), text);
}

/** The longest form of the secret in a text, in characters: what was cut off closer to its end may be half of it. */
export function longestSecret(authorization: string | undefined): number {
  return authorization === undefined ? 0 : Math.max(...secretsIn(authorization).map(({ length }) => length));
}

/** The value and the credentials in it, each as it is, inside a JSON text, and inside a URL; the longest first. */
function secretsIn(authorization: string): string[] {
  const credentials = authorization.trim().replace(/^\S+\s+/, "");
  return [authorization, authorization.trim(), credentials]
    .filter((value, index) => value !== "" && (index < 2 || value.length >= SHORTEST_CREDENTIALS))
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(wellFormed(value))])
    .toSorted((a, b) => b.length - a.length);
}

/** Half a surrogate pair cannot be encoded; it leaves as the replacement character. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

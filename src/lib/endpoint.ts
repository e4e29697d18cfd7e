// What an address is that batches can be sent to, and what its parts are. One definition for the form, the API, both
// transports, the guard and the prefixes of receivers. Stricter than URL parsers, which repair: they drop tabs, take
// `\` for `/` and find a host in `https:///path`. What they repair is another address than the one that was typed.

export interface Endpoint {
  /** In lower case, punycode, an IPv4 address in dotted form, an IPv6 address without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** As in a Host header: brackets, and no port where it is the usual one. */
  readonly host: string;
  /** Path and query as in the request line: as written, with what may not stand there percent-encoded. */
  readonly target: string;
  /** `user:password`, decoded; null without. */
  readonly userinfo: string | null;
}

/** `not_url`: no absolute URL. `not_https`: one of another scheme. */
export type EndpointFault = "not_url" | "not_https";

const HTTPS_PORT = 443;

const PARTS =
  /^(?<scheme>[a-z][a-z\d+.-]*):\/\/(?:(?<userinfo>[^@/?#]*)@)?(?<authority>[^@/?#]+)(?<path>\/[^?#]*)?(?<query>\?[^#]*)?(?<fragment>#.*)?$/is;
/** Blanks and control characters of any kind; a backslash is no part of a URL (RFC 3986). */
const NEVER_IN_A_URL = /[\s\p{Cc}\\]/u;
const BROKEN_ESCAPE = /%(?![\da-f]{2})/i;

interface Parts {
  readonly scheme: string;
  readonly userinfo: string | undefined;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
}

function partsOf(text: string): Parts | null {
  const groups = NEVER_IN_A_URL.test(text) ? undefined : PARTS.exec(text)?.groups;
  if (!groups) return null;
  const { scheme = "", userinfo, authority = "", path = "", query = "", fragment = "" } = groups;
  // A name has no escapes. In a query a lone % is a character like any other.
  if (authority.includes("%") || BROKEN_ESCAPE.test(path + fragment + (userinfo ?? ""))) return null;
  return URL.canParse(`${scheme}://${authority}`) ? { scheme, userinfo, authority, path, query } : null;
}

/**
 * What every endpoint matches, for those who describe the API (ECMA-262). That its host is a name or an address, no
 * pattern can tell.
 */
export const ENDPOINT_PATTERN = endpointPattern();

function endpointPattern(): string {
  const never = "\\s\\u0000-\\u001f\\u007f-\\u009f\\\\";
  const escapable = (delimiters: string) => `(?:[^${delimiters}%${never}]|%[0-9A-Fa-f]{2})*`;
  const host = `(?:\\[[0-9A-Fa-f:.]+\\]|[^@/?#%:<>|^\\[\\]${never}]+)(?::0*[0-9]{0,5})?`;
  return `^[Hh][Tt][Tt][Pp][Ss]://(?:${escapable("@/?#")}@)?${host}(?:/${escapable("?#")})?(?:\\?[^#${never}]*)?(?:#${escapable("")})?$`;
}

/** What is wrong with an endpoint; null when batches can be sent to it. */
export function endpointFault(text: string): EndpointFault | null {
  const parts = partsOf(text);
  if (!parts) return "not_url";
  return parts.scheme.toLowerCase() === "https" ? null : "not_https";
}

/** The parts of an endpoint; null for one that has a fault. */
export function readEndpoint(text: string): Endpoint | null {
  const parts = partsOf(text);
  if (!parts || endpointFault(text) !== null) return null;
  const url = new URL(`https://${parts.authority}`);
  return {
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || HTTPS_PORT),
    host: url.host,
    target: targetOf(parts.path, parts.query),
    userinfo: parts.userinfo === undefined ? null : decoded(parts.userinfo),
  };
}

function targetOf(path: string, query: string): string {
  const escapedPath = path.replaceAll(/[^\w!$&'()*+,;=:@[\]%.~/-]/gu, escaped);
  return (escapedPath || "/") + query.replaceAll(/[^\u0021-\u007e]/gu, escaped);
}

/** Half a surrogate pair leaves as the replacement character. */
function escaped(character: string): string {
  return encodeURIComponent(/^\p{Cs}$/u.test(character) ? "\ufffd" : character);
}

function decoded(userinfo: string): string {
  try {
    return decodeURIComponent(userinfo);
  } catch {
    return userinfo; // escapes that are no UTF-8
  }
}

/**
 * Whether an address is below a prefix, in any spelling of the two: case of scheme and host, the usual port, user part,
 * fragment, and a path of nothing make no difference. A prefix may end in the middle of a host or a path.
 */
function isBelowPrefix(address: string, prefix: string): boolean {
  return inFull(address).startsWith(beginning(prefix));
}

/** Of what has a prefix, the one with the longest that the address is below; null when there is none. */
export function belowLongestPrefix<T extends { readonly url_prefix: string }>(
  candidates: readonly T[],
  address: string,
): T | null {
  const matching = candidates.filter(({ url_prefix }) => isBelowPrefix(address, url_prefix));
  return (
    matching.toSorted((a, b) => beginning(b.url_prefix).length - beginning(a.url_prefix).length)[0] ?? null
  );
}

function inFull(address: string): string {
  const endpoint = readEndpoint(address);
  return endpoint ? `https://${endpoint.host}${endpoint.target}` : address;
}

const BEGINNING = /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:[^@/?#]*@)?(?<authority>[^/?#]*)(?<rest>.*)$/is;

function beginning(prefix: string): string {
  const groups = BEGINNING.exec(prefix)?.groups;
  if (!groups) return prefix.toLowerCase();
  const { scheme = "", authority = "", rest = "" } = groups;
  if (rest !== "") return inFull(prefix);
  // Such a host may be the beginning of a longer one: no number in it is an address yet.
  const isName = /[^\u0021-\u007e]/.test(authority) && URL.canParse(`https://${authority}`);
  const host = isName ? new URL(`https://${authority}`).host : authority.toLowerCase();
  return scheme.toLowerCase() + host.replace(/:443$/, "");
}

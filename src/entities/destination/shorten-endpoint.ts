// What of an endpoint may be shown in a list. Part of it may be the secret itself: some collectors put a token into the
// path, the query or the user part. A word such as `services` or a version such as `v1` cannot be one.

const HARMLESS_SEGMENT = /^(?:[a-z]{1,12}|v\d{1,2})$/;
const MAX_SEGMENTS = 2;

/** Parameters that say where in a collector records belong; any other may be a key, or its name may be one. */
const HARMLESS_PARAMETERS: ReadonlySet<string> = new Set([
  "index",
  "source",
  "sourcetype",
  "ddsource",
  "service",
  "env",
  "dataset",
  "stream",
]);
const HARMLESS_VALUE = /^[a-z]{1,12}(?:[-_][a-z]{1,12}){0,3}$/;

/** The host, and of the path no more than says what kind of collector it is: `splunk.example.com/services/collector/…`. */
export function shortenEndpoint(endpoint: string): string {
  const url = readUrl(endpoint);
  if (url === null) return "…";
  const { segments, harmless } = readPath(url);
  const shown = harmless.slice(0, MAX_SEGMENTS);
  const isAllShown = shown.length === segments.length && url.search === "" && url.hash === "";
  return [url.host, ...shown, ...(isAllShown ? [] : ["…"])].join("/");
}

/**
 * All of an endpoint that cannot be a secret, for where the short text is that of another endpoint too:
 * `splunk.example.com/services/collector/raw?index=main&…`.
 */
export function harmlessEndpoint(endpoint: string): string {
  const url = readUrl(endpoint);
  if (url === null) return "…";
  const { segments, harmless } = readPath(url);
  const isPathShown = harmless.length === segments.length;
  const path = [url.host, ...harmless, ...(isPathShown ? [] : ["…"])].join("/");
  const lastSlash = isPathShown && segments.length > 0 && url.pathname.endsWith("/") ? "/" : "";
  return `${path}${lastSlash}${harmlessQuery(url)}${url.hash === "" ? "" : "#…"}`;
}

function readUrl(endpoint: string): URL | null {
  if (!URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  return url.host === "" ? null : url;
}

/** `harmless` ends before the first segment that could be a secret: what follows might be the rest of it. */
function readPath(url: URL): { readonly segments: readonly string[]; readonly harmless: readonly string[] } {
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const firstDoubtful = segments.findIndex((segment) => !HARMLESS_SEGMENT.test(segment));
  return { segments, harmless: firstDoubtful === -1 ? segments : segments.slice(0, firstDoubtful) };
}

function harmlessQuery({ search, searchParams }: URL): string {
  if (search === "") return "";
  const all = [...searchParams];
  const shown = all.filter(([name, value]) => HARMLESS_PARAMETERS.has(name) && HARMLESS_VALUE.test(value));
  const rest = shown.length === all.length ? [] : ["…"];
  return `?${[...shown.map((parameter) => parameter.join("=")), ...rest].join("&")}`;
}

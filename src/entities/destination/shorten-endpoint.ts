// Part of an endpoint may be the secret itself: some collectors put a token into the path, the query or the user part.
// A word such as `services` or a version such as `v1` cannot be one.
const HARMLESS_SEGMENT = /^(?:[a-z]{1,12}|v\d{1,2})$/;
const MAX_SEGMENTS = 2;

/** The host, and of the path no more than says what kind of collector it is: `splunk.example.com/services/collector/…`. */
export function shortenEndpoint(endpoint: string): string {
  if (!URL.canParse(endpoint)) return "…";
  const url = new URL(endpoint);
  if (url.host === "") return "…";
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const firstDoubtful = segments.findIndex((segment) => !HARMLESS_SEGMENT.test(segment));
  const shown = segments.slice(
    0,
    Math.min(MAX_SEGMENTS, firstDoubtful === -1 ? segments.length : firstDoubtful),
  );
  const isAllShown = shown.length === segments.length && url.search === "" && url.hash === "";
  return [url.host, ...shown, ...(isAllShown ? [] : ["…"])].join("/");
}

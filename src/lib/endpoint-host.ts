/** The host of an endpoint, with its port; `""` when the text is no URL. Path, query and user are left out: they may hold a token. */
export function endpointHost(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : "";
}

/** The host that a base URL leads to, as people read it. */
export function hostOf(apiBaseUrl: string, pageOrigin: string): string {
  if (apiBaseUrl.startsWith("/")) return new URL(pageOrigin).host + apiBaseUrl;
  return apiBaseUrl.replace(/^https?:\/\//, "");
}

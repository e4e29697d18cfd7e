// Stands in for the public-suffix list that MSW's cookie jar wants (vite.config.ts). The API has no cookies, so no
// domain ever needs to be judged.

export function getDomain(hostname: string): string {
  return hostname;
}

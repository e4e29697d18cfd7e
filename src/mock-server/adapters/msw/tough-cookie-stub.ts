// Stands in for the cookie jar of MSW (vite.config.ts). The API has no cookies: nothing is ever kept, nothing found.
// Only what MSW's own store calls is here.

export class MemoryCookieStore {
  idx: Readonly<Record<string, never>> = {};
}

export class CookieJar {
  getCookiesSync(): readonly never[] {
    return [];
  }

  async setCookie(): Promise<void> {}
}

export const Cookie = { fromJSON: () => null };

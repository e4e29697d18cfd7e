import type { Page } from "@playwright/test";

/**
 * From the next page load on, the console's calls carry the token of somebody else: a fixed word of every scenario.
 * Before the call leaves the page, so that the server decides what that somebody may do.
 */
export async function signInAs(page: Page, token: string): Promise<void> {
  await page.addInitScript((bearer) => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      if (headers.has("authorization")) headers.set("authorization", `Bearer ${bearer}`);
      return fetch(input, { ...init, headers });
    };
  }, token);
}

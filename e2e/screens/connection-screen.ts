import type { Locator, Page } from "@playwright/test";

/** Where a console in live mode is told as whom it works, and where. */
export class ConnectionScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get baseUrl(): Locator {
    return this.#page.getByRole("textbox", { name: "Base URL" });
  }

  get token(): Locator {
    return this.#page.getByLabel("Access token");
  }

  get remember(): Locator {
    return this.#page.getByRole("switch", { name: "Remember for this tab" });
  }

  get connect(): Locator {
    return this.#page.getByRole("button", { name: "Connect", exact: true });
  }

  get signOut(): Locator {
    return this.#page.getByRole("button", { name: "Sign out" });
  }

  get failure(): Locator {
    return this.#page.getByRole("alert").filter({ hasText: "Not connected" });
  }

  /** Over the page, when the API no longer takes the token. */
  get renewal(): Locator {
    return this.#page.getByRole("dialog", { name: "Enter a new token" });
  }

  /** Says for whom the console works. */
  get banner(): Locator {
    return this.#page.getByRole("region", { name: "Notice" });
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole("banner")
      .getByRole("button", { name: /^(?:Demo user|Account)/ })
      .click();
    await this.#page.getByRole("menuitem", { name: "Connection" }).click();
  }

  async signIn(token: string): Promise<void> {
    await this.token.fill(token);
    await this.connect.click();
  }
}

import type { Locator, Page } from "@playwright/test";

/** Who one is in the demo: the menu in the header, and the notice when the API refuses the token. */
export class UserScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get button(): Locator {
    return this.#page.getByRole("button", { name: /^Demo user/ });
  }

  get entries(): Locator {
    return this.#page.getByRole("menu", { name: "Demo users" }).getByRole("menuitemradio");
  }

  /** By the beginning of what it says, which is its label. */
  entry(label: string): Locator {
    return this.entries.filter({ hasText: new RegExp(`^${label}(?:Personal|System)`) }).first();
  }

  get refused(): Locator {
    return this.#page.getByRole("region", { name: "Notice" }).getByRole("alert");
  }

  async openMenu(): Promise<void> {
    await this.button.click();
    await this.entries.first().waitFor();
  }

  async become(label: string): Promise<void> {
    await this.openMenu();
    await this.entry(label).click();
    await this.#page.getByText(`You are now ${label}`, { exact: true }).waitFor();
  }
}

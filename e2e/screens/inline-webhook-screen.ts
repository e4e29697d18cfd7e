import type { Locator, Page } from "@playwright/test";
import type { LogFormat } from "@/audit-log/record/log-format";

/** The Setup tab of a region whose webhook has settings of its own. */
export class InlineWebhookScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get endpoint(): Locator {
    return this.#page.getByRole("textbox", { name: "Endpoint" });
  }

  get authorization(): Locator {
    return this.#page.getByRole("textbox", { name: "Authorization Header" });
  }

  /** Stands in place of a secret that is stored. */
  get saved(): Locator {
    return this.#page
      .getByRole("group", { name: "Authorization Header" })
      .getByText("Saved", { exact: true });
  }

  get replace(): Locator {
    return this.#page.getByRole("button", { name: "Replace the Authorization Header" });
  }

  get save(): Locator {
    return this.#page.getByRole("button", { name: "Save", exact: true });
  }

  get convert(): Locator {
    return this.#page.getByRole("button", { name: "Convert to a destination" });
  }

  get drawer(): Locator {
    return this.#page.getByRole("dialog", { name: "Convert to a destination" });
  }

  get name(): Locator {
    return this.#page.getByRole("textbox", { name: "Name", exact: true });
  }

  format(name: Uppercase<LogFormat>): Locator {
    return this.#page.getByRole("radio", { name, exact: true });
  }

  /** Both steps. */
  async disableVerification(): Promise<void> {
    await this.#page.getByRole("switch", { name: "Disable SSL Verification" }).click();
    await this.#page.getByRole("button", { name: "Disable verification" }).click();
  }
}

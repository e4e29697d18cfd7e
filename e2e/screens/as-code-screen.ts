import type { Locator, Page } from "@playwright/test";

type Notation = "curl" | "Terraform" | "JSON";

const BLOCKS: Readonly<Record<Notation, string>> = {
  curl: "curl command",
  Terraform: "Terraform configuration",
  JSON: "JSON body",
};

/** What a form is about to do, folded away below it. */
export class AsCodeScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get toggle(): Locator {
    return this.#page.getByRole("button", { name: "As code" });
  }

  get panel(): Locator {
    return this.#page.getByRole("tabpanel");
  }

  tab(notation: Notation): Locator {
    return this.#page.getByRole("tab", { name: notation, exact: true });
  }

  /** The code itself; its tab has to be chosen. */
  code(notation: Notation): Locator {
    return this.panel.getByRole("region", { name: BLOCKS[notation] });
  }

  async open(): Promise<void> {
    await this.toggle.click();
  }

  async copy(notation: Notation): Promise<string> {
    await this.panel.getByRole("button", { name: `Copy ${BLOCKS[notation]}` }).click();
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }
}

import type { Locator, Page } from "@playwright/test";

/** Overview: the sentence, what needs the administrator, all webhooks; and the demo's dock above it. */
export class OverviewScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How it stands with all regions. */
  get sentence(): Locator {
    return this.#page.getByRole("main").getByText(/^(?:No region delivers|\d regions? delivers?)/);
  }

  get table(): Locator {
    return this.#page.getByRole("table", { name: "All webhooks" });
  }

  row(name: string): Locator {
    return this.table
      .getByRole("row")
      .filter({ has: this.#page.getByRole("rowheader", { name, exact: true }) });
  }

  /** The worst first. */
  get needs(): Locator {
    return this.#page.getByRole("region", { name: "Needs you" }).getByRole("listitem");
  }

  need(webhook: string): Locator {
    return this.needs.filter({ hasText: webhook });
  }

  get steps(): Locator {
    return this.#page.getByRole("region", { name: "Three steps" }).getByRole("listitem");
  }

  get dock(): Locator {
    return this.#page.getByRole("region", { name: "Notice" });
  }

  async break(collector: string): Promise<void> {
    await this.dock.getByRole("button", { name: "Break a collector" }).click();
    await this.dock.getByRole("combobox", { name: "Collector" }).selectOption(collector);
    await this.dock.getByRole("button", { name: "Break", exact: true }).click();
    await this.dock.getByText(`${collector} fails.`).waitFor();
  }

  async heal(collector: string): Promise<void> {
    await this.dock.getByRole("button", { name: "Heal" }).click();
    await this.dock.getByText(`${collector} works.`).waitFor();
  }

  async moveClock(step: "+ 1 hr" | "+ 1 day"): Promise<void> {
    await this.dock.getByRole("button", { name: "Clock" }).click();
    await this.dock.getByRole("button", { name: step }).click();
  }
}

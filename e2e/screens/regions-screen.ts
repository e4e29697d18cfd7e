import type { Locator, Page } from "@playwright/test";

/** Audit Logs Setup › Konnect: the regions, and one destination for all of them. */
export class RegionsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get table(): Locator {
    return this.#page.getByRole("table", { name: "Webhooks by region" });
  }

  row(name: string): Locator {
    return this.#rowOf(this.table, name);
  }

  /** What becomes of each region, before anything is sent. */
  plan(name: string): Locator {
    return this.#rowOf(this.#page.getByRole("table", { name: "What will change" }), name);
  }

  /** How it stands with all regions. */
  get sentence(): Locator {
    return this.#page.getByRole("main").getByText(/^(?:No region delivers|\d regions? delivers?)/);
  }

  get endpoint(): Locator {
    return this.#page.getByRole("combobox", { name: "Endpoint" });
  }

  get enabled(): Locator {
    return this.#page.getByRole("switch", { name: "Enabled" });
  }

  get apply(): Locator {
    return this.#page.getByRole("button", { name: "Apply to all regions" });
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Audit Logs Setup" }).first().click();
    await this.table.waitFor();
  }

  async resume(region: string): Promise<void> {
    await this.row(region).getByRole("button", { name: "Resume" }).click();
  }

  async openOneForAll(): Promise<void> {
    await this.#page.getByRole("link", { name: "Set one destination everywhere…" }).click();
    await this.endpoint.waitFor();
  }

  async choose(destination: string): Promise<void> {
    await this.endpoint.click();
    await this.#page.getByRole("option", { name: destination }).click();
  }

  #rowOf(table: Locator, name: string): Locator {
    return table.getByRole("row").filter({ has: this.#page.getByRole("rowheader", { name, exact: true }) });
  }
}

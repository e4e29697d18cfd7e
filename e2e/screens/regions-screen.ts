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

  /** The checkbox of a region, by its name; or of all six. */
  check(name: string): Locator {
    return this.#page.getByRole("checkbox", { name, exact: true });
  }

  /** The answer to the question where the events go. */
  get agreement(): Locator {
    return this.#page.getByRole("checkbox", { name: /may be kept together at/ });
  }

  /** What came of each region, once it was sent. */
  outcome(name: string): Locator {
    return this.#rowOf(this.#page.getByRole("table", { name: "What happened in each region" }), name);
  }

  get result(): Locator {
    return this.#page.getByRole("heading", { level: 2, name: /regions? (?:is|are) (?:set to|switched off)/ });
  }

  get undo(): Locator {
    return this.#page.getByRole("button", { name: "Undo" });
  }

  get unsentSection(): Locator {
    return this.#page.getByRole("region", { name: "Still unsent" }).first();
  }

  unsent(name: string): Locator {
    return this.#rowOf(this.#page.getByRole("table", { name: "Still unsent" }), name);
  }

  get enabled(): Locator {
    return this.#page.getByRole("switch", { name: "Enabled" });
  }

  get apply(): Locator {
    return this.#page.getByRole("main").getByRole("button", { name: /^Apply to/ });
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

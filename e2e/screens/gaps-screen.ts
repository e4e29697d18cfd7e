import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

/** Gaps: the ledger, and the page of one of them. */
export class GapsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Gaps", exact: true })
      .click();
  }

  get table(): Locator {
    return this.#page.getByRole("table", { name: "Gaps" });
  }

  /** Without the head. */
  get rows(): Locator {
    return this.table.locator("tbody").getByRole("row");
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  get state(): Locator {
    return this.#page.getByRole("combobox", { name: "State" });
  }

  get webhook(): Locator {
    return this.#page.getByRole("combobox", { name: "Webhook" });
  }

  /** What was saved. */
  async export(name: "Export as JSON" | "Export as CSV"): Promise<string> {
    const download = this.#page.waitForEvent("download");
    await this.#page.getByRole("button", { name }).click();
    return readFile(await (await download).path(), "utf8");
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }

  /** The sentence, the facts, the story: one of them by its heading. */
  section(name: "Facts" | "Story" | "Closed"): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  /** Title, state and what can be done. */
  get head(): Locator {
    return this.#page.getByRole("main").locator("header");
  }

  get replay(): Locator {
    return this.#page.getByRole("main").getByRole("link", { name: "Replay", exact: true });
  }

  get accept(): Locator {
    return this.#page.getByRole("button", { name: "Accept as lost…" });
  }

  get reopen(): Locator {
    return this.#page.getByRole("button", { name: "Open again…" });
  }

  get dialog(): Locator {
    return this.#page.getByRole("dialog");
  }

  /** Says why in the dialog that is open. */
  async giveReason(reason: string, submit: "Accept as lost" | "Open again"): Promise<void> {
    await this.dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
    await this.dialog.getByRole("button", { name: submit }).click();
    await this.dialog.waitFor({ state: "hidden" });
  }
}

import type { Locator, Page } from "@playwright/test";

/** What all screens with one table have. */
export abstract class ListScreen {
  protected readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get table(): Locator {
    return this.page.getByRole("table");
  }

  row(name: string): Locator {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }
}

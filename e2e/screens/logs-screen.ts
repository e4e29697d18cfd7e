import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { LogFormat } from "@/audit-log/record/log-format";

/** Logs: the pull API, its filters, and one entry beside the table. */
export class LogsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Logs", exact: true })
      .click();
  }

  /** With a row for each event. */
  async openEvents(): Promise<void> {
    await this.open();
    await this.singleEvents.click();
    await expect(this.singleEvents).toBeChecked();
  }

  get singleEvents(): Locator {
    return this.#page.getByRole("switch", { name: "Single events" });
  }

  get grid(): Locator {
    const name = "Audit log, newest first";
    return this.#page.getByRole("treegrid", { name }).or(this.#page.getByRole("grid", { name }));
  }

  columnHead(name: string): Locator {
    return this.grid.getByRole("columnheader", { name, exact: true });
  }

  /** Those in sight, the head apart. */
  get rows(): Locator {
    return this.grid.locator("tbody").getByRole("row");
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Of several events, which it opens into. */
  call(text: string | RegExp): Locator {
    return this.grid.locator("tbody tr[aria-expanded]").filter({ hasText: text });
  }

  /** Narrows the list to a value of a row, with the pointer over it; scrolls to it where newer rows stand above. */
  async onlyInRow(value: string): Promise<void> {
    const found = this.grid.getByText(value, { exact: true }).first();
    await expect(async () => {
      if (await found.isVisible()) return;
      await this.rows.first().hover();
      await this.#page.mouse.wheel(0, 300);
      throw new Error(`${value} is not in sight yet`);
    }).toPass({ intervals: [100], timeout: 20_000 });
    await found.hover();
    await this.#page
      .getByRole("main")
      .getByRole("button", { name: `Only ${value}`, exact: true })
      // The facet beside the list has one too.
      .last()
      .click();
  }

  /** One of those above the list. */
  view(name: string): Locator {
    return this.#page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });
  }

  get histogram(): Locator {
    return this.#page.getByRole("figure", { name: /^When it was/ });
  }

  get region(): Locator {
    return this.#page.getByRole("combobox", { name: "Region" });
  }

  /** What narrows the list to a value that is counted beside it. */
  only(value: string): Locator {
    return this.#page
      .getByRole("region", { name: "Values" })
      .getByRole("button", { name: `Only ${value}`, exact: true });
  }

  get range(): Locator {
    return this.#page.getByRole("combobox", { name: "Time range" });
  }

  get zone(): Locator {
    return this.#page.getByRole("combobox", { name: "Time zone" });
  }

  get customRange(): Locator {
    return this.#page.getByRole("form", { name: "Custom" });
  }

  get search(): Locator {
    return this.#page.getByRole("combobox", { name: "Search entries" });
  }

  /** How many entries are loaded, and how many match. */
  get count(): Locator {
    return this.#page.getByRole("main").getByRole("status").filter({ hasText: "loaded" });
  }

  get showOwnReads(): Locator {
    return this.#page.getByRole("switch", { name: "Show my own reads" });
  }

  get live(): Locator {
    return this.#page.getByRole("switch", { name: "Live" });
  }

  get refresh(): Locator {
    return this.#page.getByRole("button", { name: "Show newer entries" });
  }

  get loadAll(): Locator {
    return this.#page.getByRole("button", { name: "Load all" });
  }

  get stop(): Locator {
    return this.#page.getByRole("button", { name: "Stop" });
  }

  /** Beside the list, or over it where there is no room. */
  get drawer(): Locator {
    const entry = { name: "Entry", exact: true };
    return this.#page.getByRole("region", entry).or(this.#page.getByRole("dialog", entry));
  }

  get signature(): Locator {
    return this.drawer.getByRole("region", { name: "Signature" });
  }

  get sent(): Locator {
    return this.drawer.getByRole("region", { name: "Was it sent?" });
  }

  get findInSiem(): Locator {
    return this.drawer.getByRole("button", { name: "Look for this in my SIEM" });
  }

  get siem(): Locator {
    return this.drawer.getByRole("combobox", { name: "SIEM" });
  }

  /** The query for the entry in a language: `Splunk (SPL)`. Unfolds them first where they are not. */
  async siemQuery(dialect: string): Promise<string> {
    if ((await this.findInSiem.getAttribute("aria-expanded")) === "false") await this.findInSiem.click();
    await this.siem.selectOption(dialect);
    return (await this.drawer.getByRole("region", { name: `${dialect} query` }).innerText()).trim();
  }

  async showAs(form: "Fields" | Uppercase<LogFormat>): Promise<void> {
    await this.drawer.getByRole("button", { name: form, exact: true }).click();
  }

  /** The text of the record that is shown. */
  async record(form: Uppercase<LogFormat>): Promise<string> {
    await this.showAs(form);
    return (await this.drawer.getByRole("region", { name: `${form} record` }).innerText()).trim();
  }

  /** What the browser was given to save. */
  async export(format: "NDJSON" | "CSV"): Promise<{ name: string; text: string }> {
    await this.#page.getByRole("button", { name: "Export" }).click();
    const dialog = this.#page.getByRole("dialog", { name: "Export entries" });
    await dialog.getByRole("radio", { name: format }).check();
    const download = this.#page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save file" }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }
}

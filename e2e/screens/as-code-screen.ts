import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

type Notation = "curl" | "Terraform" | "kongctl" | "JSON";

const BLOCKS: Readonly<Record<Notation, string>> = {
  curl: "curl command",
  Terraform: "Terraform configuration",
  kongctl: "kongctl configuration",
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

/** The whole organisation as text, and what a text that comes back would change. */
export class SetUpExportScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  tab(notation: "Terraform" | "kongctl" | "curl"): Locator {
    return this.#page.getByRole("tab", { name: notation, exact: true });
  }

  file(name: string): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  /** What is downloaded, as its text. */
  async download(name: string): Promise<string> {
    const downloading = this.#page.waitForEvent("download");
    await this.#page.getByRole("button", { name: `Download ${name}` }).click();
    const download = await downloading;
    if (download.suggestedFilename() !== name) throw new Error(`downloaded ${download.suggestedFilename()}`);
    return readFileSync(await download.path(), "utf8");
  }

  /** In place of what was pasted before. Needs the permission to write to the clipboard. */
  async paste(text: string): Promise<void> {
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#page.getByRole("textbox", { name: "Exported text" }).focus();
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.press("Control+v");
  }

  /** What could not be read. */
  get unread(): Locator {
    return this.#page.getByRole("note").filter({ hasText: "Not all of it could be read" });
  }

  get differences(): Locator {
    return this.#page.getByRole("list", { name: "Differences" }).locator("> li");
  }

  /** The section in which a text comes back. */
  get comparison(): Locator {
    return this.#page.getByRole("region", { name: "Paste back" });
  }
}

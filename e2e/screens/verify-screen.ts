import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** Verify: an export in, and what can be said of it out. */
export class VerifyScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dropZone(): Locator {
    return this.#page.getByRole("region", { name: "Drop an export here" });
  }

  /** Drags files over the zone and lets them go. */
  async drop(files: readonly ExportFile[]): Promise<void> {
    const dataTransfer = await this.#page.evaluateHandle((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, text } of dropped) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await this.dropZone.dispatchEvent("dragover", { dataTransfer });
    await this.dropZone.dispatchEvent("drop", { dataTransfer });
  }

  /** Files that are there. */
  async chooseFile(...paths: string[]): Promise<void> {
    await this.#page.getByLabel("Exports to check").setInputFiles(paths);
  }

  async choose({ name, text }: ExportFile): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.#page.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  }

  get pasted(): Locator {
    return this.#page.getByRole("textbox", { name: "Or paste lines" });
  }

  get checkPasted(): Locator {
    return this.#page.getByRole("button", { name: "Check these lines" });
  }

  get checkSample(): Locator {
    return this.#page.getByRole("button", { name: "Check the sample" });
  }

  get progress(): Locator {
    return this.#page.getByRole("progressbar", { name: /^Checking / });
  }

  get cancel(): Locator {
    return this.#page.getByRole("button", { name: "Cancel" });
  }

  /** The one sentence of a result. */
  get sentence(): Locator {
    return this.#page.getByRole("region").filter({ has: this.another }).getByRole("heading");
  }

  get another(): Locator {
    return this.#page.getByRole("button", { name: "Check another export" });
  }

  fact(name: "Content" | "Copy"): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  tab(name: "Findings" | "Lines" | "Missing" | "Report"): Locator {
    return this.#page.getByRole("tab", { name, exact: true });
  }

  finding(title: string | RegExp): Locator {
    return this.#page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: title });
  }

  get lines(): Locator {
    return this.#page.getByRole("grid", { name: "Lines" });
  }

  line(text: string | RegExp): Locator {
    return this.lines.locator("tbody").getByRole("row").filter({ hasText: text });
  }

  get verdict(): Locator {
    return this.#page.getByRole("combobox", { name: "Verdict" });
  }

  /** The line that is open. */
  get open(): Locator {
    return this.#page.getByRole("dialog", { name: /^Line / });
  }

  text(name: "As stored" | "As signed"): Locator {
    return this.open.getByRole("region", { name, exact: true });
  }

  /** Holds what was checked against what Konnect recorded. */
  async compareAll(): Promise<void> {
    await this.tab("Missing").click();
    await this.compare.click();
  }

  /** With what Konnect recorded where the export is compared. */
  get region(): Locator {
    return this.#page.getByRole("combobox", { name: "Region of the export" });
  }

  get compare(): Locator {
    return this.#page.getByRole("tabpanel").getByRole("button", { name: /^Compare/ });
  }

  /** What a comparison came to. */
  compared(sentence: string | RegExp): Locator {
    return this.#page.getByRole("region", { name: sentence });
  }

  /** What is to be sent again. */
  get windows(): Locator {
    return this.#page.getByRole("region", { name: "What to send again" }).getByRole("listitem");
  }

  /** Makes the report, and answers what its two files hold. */
  async report({ siem }: { readonly siem: string }): Promise<{ html: string; json: string }> {
    await this.tab("Report").click();
    await this.#page.getByRole("textbox", { name: "SIEM" }).fill(siem);
    await this.#page.getByRole("button", { name: "Make the report" }).click();
    return {
      html: await this.#download(/^Download HTML/),
      json: await this.#download(/^Download JSON/),
    };
  }

  async #download(name: RegExp): Promise<string> {
    const download = this.#page.waitForEvent("download");
    await this.#page.getByRole("button", { name }).click();
    return readFile(await (await download).path(), "utf8");
  }

  get gaps(): Locator {
    return this.#page.getByRole("region", { name: "Gaps of this time" }).getByRole("listitem");
  }

  /** Of gaps that the comparison proves. */
  get close(): Locator {
    return this.gaps.getByRole("button", { name: "Close as verified" });
  }
}

import { expect, type Locator, type Page } from "@playwright/test";

/** The command palette, over any screen. */
export class PaletteScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get button(): Locator {
    return this.#page.getByRole("banner").getByRole("button", { name: "Go to…" });
  }

  get dialog(): Locator {
    return this.#page.getByRole("dialog", { name: "Command palette" });
  }

  get input(): Locator {
    return this.#page.getByRole("combobox", { name: "Go to a page or run an action" });
  }

  get options(): Locator {
    return this.dialog.getByRole("option");
  }

  get active(): Locator {
    return this.dialog.getByRole("option", { selected: true });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press("Control+k");
    await this.input.waitFor();
  }

  /** The first thing that is found for `text`, by keyboard alone. */
  async go(text: string): Promise<void> {
    await this.open();
    await expect(this.input).toBeFocused();
    await this.#page.keyboard.type(text);
    await this.options.first().waitFor();
    await this.#page.keyboard.press("Enter");
    await this.dialog.waitFor({ state: "hidden" });
  }
}

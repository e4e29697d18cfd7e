import type { Locator, Page } from "@playwright/test";

/** The Status tab of a webhook: the sentence, the week, and the steps. */
export class StatusScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The sentence, with the last seven days below it. */
  get hero(): Locator {
    return this.#page.getByRole("region", { name: "Status", exact: true });
  }

  get next(): Locator {
    return this.#page.getByRole("region", { name: "What to do next" });
  }

  /** @param title as its heading says it, such as `Send the gap` */
  step(title: string): Locator {
    return this.next.getByRole("listitem").filter({
      has: this.#page.getByRole("heading", { level: 3, name: new RegExp(`^${title}\\b`) }),
    });
  }

  get edit(): Locator {
    return this.next.getByRole("button", { name: "Edit endpoint and token" });
  }

  get resume(): Locator {
    return this.next.getByRole("button", { name: "Resume" });
  }

  get send(): Locator {
    return this.next.getByRole("button", { name: "Send now" });
  }

  get details(): Locator {
    return this.#page.getByText("Details", { exact: true });
  }
}

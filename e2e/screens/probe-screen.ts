import type { Locator, Page } from "@playwright/test";

/** A delivery test on the Setup tab of a webhook. */
export class ProbeScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get section(): Locator {
    return this.#page.getByRole("region", { name: "Test delivery" });
  }

  get start(): Locator {
    return this.section.getByRole("button", { name: "Test delivery" });
  }

  /** One that is shown in full. */
  get card(): Locator {
    return this.section.getByRole("article");
  }

  get nonce(): Locator {
    return this.card.getByRole("heading").first();
  }

  step(title: string): Locator {
    return this.card
      .getByRole("listitem")
      .filter({ has: this.#page.getByRole("heading", { name: title, exact: false }) });
  }

  /** In the language that the viewer chose last; Splunk's at first. */
  get query(): Locator {
    return this.card.getByRole("region", { name: /\) query: / });
  }

  /** What is read aloud. */
  get said(): Locator {
    return this.card.getByRole("status").last();
  }

  get deliveryLink(): Locator {
    return this.card.getByRole("link", { name: /^Delivery / });
  }

  get logsLink(): Locator {
    return this.card.getByRole("link", { name: "Show in Logs" });
  }

  async say(verdict: "Found it" | "Not there"): Promise<void> {
    await this.card.getByRole("button", { name: verdict }).click();
  }

  async dismiss(): Promise<void> {
    await this.card.getByRole("button", { name: "Dismiss" }).click();
  }
}

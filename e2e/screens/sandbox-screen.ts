import type { Locator, Page } from "@playwright/test";

/** Sandbox: clock, receivers, traffic – by hand, as a visitor of the demo does it. */
export class SandboxScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get requests(): Locator {
    return this.#page.getByRole("region", { name: "Received requests" });
  }

  async #open(place: "Clock" | "Receivers" | "Traffic"): Promise<void> {
    await this.#page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
  }

  async openReceiver(name: string): Promise<void> {
    await this.#open("Receivers");
    await this.#page.getByRole("table").getByText(name, { exact: true }).click();
  }

  /** On the page of a receiver: what the next requests meet. */
  async answerWith(status: number): Promise<void> {
    await this.#page.getByRole("combobox", { name: "Next requests" }).selectOption("Get a status code");
    await this.#page.getByRole("textbox", { name: "Status code" }).fill(String(status));
    await this.#page.getByRole("button", { name: "Apply" }).click();
  }

  async turnClock(step: "+ 1 sec" | "+ 10 sec" | "+ 1 min" | "+ 1 hr"): Promise<void> {
    await this.#open("Clock");
    await this.#page.getByRole("button", { name: step }).click();
  }

  async signIn(portal: string, outcome: string): Promise<void> {
    await this.#open("Traffic");
    const form = this.#page.getByRole("form", { name: "Developer signs in" });
    await form.getByRole("combobox", { name: "Portal" }).selectOption(portal);
    await form.getByRole("combobox", { name: "Outcome" }).selectOption(outcome);
    await form.getByRole("button", { name: "Sign in" }).click();
  }
}

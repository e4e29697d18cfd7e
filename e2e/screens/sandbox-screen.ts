import type { Locator, Page } from "@playwright/test";

/** Sandbox: clock, receivers, deliveries, traffic – by hand, as a visitor of the demo does it. */
export class SandboxScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }

  get requests(): Locator {
    return this.#page.getByRole("region", { name: "Received requests" });
  }

  get script(): Locator {
    return this.#page.getByRole("form", { name: "How it answers" });
  }

  get steps(): Locator {
    return this.script.getByRole("list", { name: "Steps" }).getByRole("listitem");
  }

  /** @param position as the script counts them, from 1 */
  step(position: number): Locator {
    const removal = this.#page.getByRole("button", { name: `Remove step ${position}` });
    return this.steps.filter({ has: removal });
  }

  get rows(): Locator {
    return this.#page.getByRole("table").getByRole("row");
  }

  /** The row at the top, where the newest stands. */
  get newest(): Locator {
    return this.rows.filter({ has: this.#page.getByRole("rowheader") }).first();
  }

  get drawer(): Locator {
    return this.#page.getByRole("dialog");
  }

  filter(name: "Webhook" | "State" | "Destination"): Locator {
    return this.#page.getByRole("main").getByRole("combobox", { name, exact: true });
  }

  form(name: string): Locator {
    return this.#page.getByRole("form", { name });
  }

  region(name: string): Locator {
    return this.#page.getByRole("region", { name });
  }

  async open(place: "Clock" | "Collectors" | "Deliveries" | "Traffic"): Promise<void> {
    await this.#page.getByRole("region", { name: "Notice" }).getByRole("link", { name: "Sandbox" }).click();
    // A webhook's page has tabs of the same names, which stand there until the sandbox has its code.
    await this.#page.waitForURL(/\/sandbox(\/|\?|$)/);
    await this.#page
      .getByRole("main")
      .getByRole("navigation")
      .getByRole("link", { name: place, exact: true })
      .click();
  }

  async openReceiver(name: string): Promise<void> {
    await this.open("Collectors");
    await this.#page.getByRole("table").getByRole("link", { name, exact: true }).click();
  }

  /** On the page of a receiver: what the next requests meet. */
  async answerWith(status: number): Promise<void> {
    await this.script.getByRole("textbox", { name: "Status code" }).first().fill(String(status));
    await this.apply();
    // Leaving before it is saved opens a question.
    await this.region("How it answers").getByText(`Answers ${status}`).waitFor();
  }

  async apply(): Promise<void> {
    await this.script.getByRole("button", { name: "Apply" }).click();
  }

  async turnClock(step: "+ 1 sec" | "+ 10 sec" | "+ 1 min" | "+ 1 hr"): Promise<void> {
    await this.open("Clock");
    await this.#page.getByRole("button", { name: step }).click();
    await this.#page.getByText("Moved to").waitFor();
  }

  async signIn(portal: string, outcome: string): Promise<void> {
    await this.open("Traffic");
    const form = this.form("Developer signs in");
    await form.getByRole("combobox", { name: "Portal" }).selectOption(portal);
    await form.getByRole("combobox", { name: "Outcome" }).selectOption(outcome);
    await form.getByRole("button", { name: "Sign in" }).click();
    await this.#page.getByText("The sign-in was accepted").waitFor();
  }
}

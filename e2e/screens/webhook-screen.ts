import type { Locator, Page } from "@playwright/test";
import { PORTALS_PATH } from "@/lib/console-paths";

/** The webhook of a region or of a portal: Setup, Status, Deliveries. */
export class WebhookScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The badge beside the title. */
  get badge(): Locator {
    return this.#page.getByRole("main").getByRole("status").first();
  }

  get endpoint(): Locator {
    return this.#page.getByRole("combobox", { name: "Endpoint" });
  }

  get enabled(): Locator {
    return this.#page.getByRole("switch", { name: "Enabled" });
  }

  get save(): Locator {
    return this.#page.getByRole("button", { name: "Save", exact: true });
  }

  get resume(): Locator {
    return this.#page.getByRole("button", { name: "Resume" });
  }

  /** Says yes to the question whether that is meant although nothing has been changed. */
  get resumeAnyway(): Locator {
    return this.#page.getByRole("dialog").getByRole("button", { name: "Resume anyway" });
  }

  get deliveries(): Locator {
    return this.#page.getByRole("table");
  }

  /** Newest first. @param state as its badge says it, such as `Delivered` */
  deliveriesThat(state: string): Locator {
    return this.deliveries.getByRole("row").filter({ has: this.#page.getByText(state, { exact: true }) });
  }

  async openRegion(name: string): Promise<void> {
    await this.#page.getByRole("link", { name: "Audit Logs Setup" }).first().click();
    await this.#page.getByRole("link", { name: "Konnect", exact: true }).click();
    await this.#page.getByRole("table").getByRole("link", { name, exact: true }).click();
  }

  async openPortal(name: string): Promise<void> {
    await this.#page.getByRole("link", { name: "Portals" }).first().click();
    // The overview has links of these names as well, which lead elsewhere.
    await this.#page.waitForURL(({ pathname }) => pathname.endsWith(PORTALS_PATH));
    await this.#page.getByRole("table").getByRole("link", { name, exact: true }).click();
  }

  async openTab(name: "Setup" | "Status" | "Replay" | "Deliveries"): Promise<void> {
    await this.#page.getByRole("main").getByRole("link", { name, exact: true }).click();
  }

  async choose(destination: string): Promise<void> {
    await this.endpoint.click();
    await this.#page.getByRole("option", { name: destination }).click();
  }

  /** Chooses, switches on, saves. */
  async switchOn(destination: string): Promise<void> {
    await this.choose(destination);
    await this.enabled.check();
    await this.save.click();
  }
}

import type { Locator, Page } from "@playwright/test";

/** A destination › Rotate the token: both ways, with the proof of each place. */
export class RotationScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get authorization(): Locator {
    return this.page.getByRole("textbox", { name: "Authorization Header" });
  }

  /** A webhook by its name, with what proves it. */
  place(name: string): Locator {
    const places = this.page.getByRole("list", { name: "Places" }).getByRole("listitem");
    return places.filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Of one place. */
  action(place: string, name: string): Locator {
    return this.button(`${name} : ${place}`);
  }

  /** The lines for a file of Terraform. */
  async unfoldTerraform(): Promise<void> {
    await this.page.getByText("For your Terraform files").click();
  }
}

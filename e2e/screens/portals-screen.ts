import type { Locator } from "@playwright/test";
import { ListScreen } from "./list-screen";

/** Audit Logs Setup › Dev Portal: the table with its filters, and the form behind New Dev Portal Audit Log. */
export class PortalsScreen extends ListScreen {
  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Filter by portal" });
  }

  get region(): Locator {
    return this.page.getByRole("combobox", { name: "Region" });
  }

  get status(): Locator {
    return this.page.getByRole("combobox", { name: "Status" });
  }

  get portal(): Locator {
    return this.page.getByRole("combobox", { name: "Portal" });
  }

  get endpoint(): Locator {
    return this.page.getByRole("combobox", { name: "Endpoint" });
  }

  get save(): Locator {
    return this.page.getByRole("button", { name: "Save", exact: true });
  }

  get options(): Locator {
    return this.page.getByRole("option");
  }

  async names(): Promise<string[]> {
    return this.table.getByRole("rowheader").allTextContents();
  }

  /** From any page with the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole("link", { name: "Audit Logs Setup" }).first().click();
    await this.page.getByRole("main").getByRole("link", { name: "Dev Portal", exact: true }).click();
  }

  async openForm(): Promise<void> {
    await this.page.getByRole("link", { name: "New Dev Portal Audit Log" }).click();
    await this.save.waitFor();
  }

  async choosePortal(name: string): Promise<void> {
    await this.portal.fill(name);
    await this.page.getByRole("option", { name }).first().click();
  }

  async chooseEndpoint(name: string): Promise<void> {
    await this.endpoint.click();
    await this.page.getByRole("option", { name }).click();
  }
}

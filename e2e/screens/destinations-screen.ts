import type { Locator } from "@playwright/test";
import type { LogFormat } from "@/audit-log/record/log-format";
import { ListScreen } from "./list-screen";

export interface DestinationEntry {
  readonly name: string;
  readonly endpoint: string;
  readonly authorization: string;
  readonly logFormat?: Uppercase<LogFormat>;
}

/** Audit Logs Setup › Webhook Destination: the table, and the form behind New Webhook. */
export class DestinationsScreen extends ListScreen {
  get name(): Locator {
    return this.page.getByRole("textbox", { name: "Name", exact: true });
  }

  get endpoint(): Locator {
    return this.page.getByRole("textbox", { name: "Endpoint" });
  }

  get authorization(): Locator {
    return this.page.getByRole("textbox", { name: "Authorization Header" });
  }

  get save(): Locator {
    return this.page.getByRole("button", { name: "Save", exact: true });
  }

  get filter(): Locator {
    return this.page.getByRole("searchbox", { name: "Filter by name or endpoint" });
  }

  get next(): Locator {
    return this.page.getByRole("button", { name: "Next page" });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  get replaceAuthorization(): Locator {
    return this.page.getByRole("button", { name: "Replace the Authorization Header" });
  }

  get delete(): Locator {
    return this.page.getByRole("button", { name: "Delete", exact: true });
  }

  get confirmDelete(): Locator {
    return this.dialog.getByRole("button", { name: "Delete destination" });
  }

  /** The names in the table, in their order. */
  async names(): Promise<string[]> {
    return this.table.getByRole("rowheader").allTextContents();
  }

  /** The heading of the page of a stored one. */
  stored(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: `Edit ${name}`, exact: true });
  }

  /** The form of a stored one, from the table. */
  async edit(name: string): Promise<void> {
    await this.row(name).getByRole("link", { name, exact: true }).click();
    await this.save.waitFor();
  }

  async typeName(name: string): Promise<void> {
    await this.dialog.getByRole("textbox", { name: `Type ${name} to confirm` }).fill(name);
  }

  /** From any page with the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole("link", { name: "Audit Logs Setup" }).first().click();
    await this.page.getByRole("link", { name: "Webhook Destination" }).click();
  }

  async openForm(): Promise<void> {
    await this.page.getByRole("link", { name: "New Webhook" }).first().click();
  }

  async fill({ name, endpoint, authorization, logFormat }: DestinationEntry): Promise<void> {
    await this.name.fill(name);
    await this.endpoint.fill(endpoint);
    await this.authorization.fill(authorization);
    if (logFormat) await this.page.getByRole("radio", { name: logFormat }).check();
  }

  async create(entry: DestinationEntry): Promise<void> {
    await this.open();
    await this.openForm();
    await this.fill(entry);
    await this.save.click();
    // Saving leads to the page of what is stored; a click before that would be undone by it.
    await this.stored(entry.name).waitFor();
  }
}

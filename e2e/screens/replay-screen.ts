import type { Locator, Page } from "@playwright/test";

/** The Replay tab of a webhook: the range, and the job below it. */
export class ReplayScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get form(): Locator {
    return this.#page.getByRole("form", { name: "Replay Time Range" });
  }

  get from(): Locator {
    return this.form.getByLabel("From");
  }

  get to(): Locator {
    return this.form.getByLabel("To", { exact: true });
  }

  /** An end of the range on the strip of seven days. */
  brush(end: "Start" | "End"): Locator {
    return this.form.getByRole("slider", { name: `${end} of the range` });
  }

  get send(): Locator {
    return this.form.getByRole("button", { name: "Send Replay" });
  }

  get job(): Locator {
    return this.#page.getByRole("region", { name: "Replay job" });
  }

  get progress(): Locator {
    return this.job.getByRole("progressbar");
  }

  /** The words of the step that the job has come to. */
  get step(): Locator {
    return this.job.getByRole("listitem").and(this.#page.locator('[aria-current="step"]'));
  }

  fact(name: "Status" | "Starts at" | "Ends at" | "Updated at"): Locator {
    return this.job.getByRole("term").filter({ hasText: name }).locator("+ dd");
  }

  range(name: string): Locator {
    return this.form.getByRole("radio", { name, exact: true });
  }
}

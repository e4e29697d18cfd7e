// What a real client went through, step by step, and the table that all of them make in the end.

/** Thrown where a client is not there, or cannot be run here: the row says why, and nothing failed. */
export class NotRun extends Error {}

/**
 * @typedef {object} Row
 * @property {string} client
 * @property {string} version of the client, as it says itself; empty where it was not found
 * @property {string} ran what was done with it
 * @property {"ok" | "failed" | "not run"} result
 * @property {string} detail the steps that failed, or why nothing was run
 */

export class Journey {
  version = "";
  ran = "";
  #steps = 0;
  /** @type {string[]} */
  #failed = [];

  /**
   * Prints whether a step is as it has to be, and keeps that.
   *
   * @param {string} what
   * @param {boolean} isSo
   * @param {string} [seen] what was seen instead; printed where the step fails
   */
  check(what, isSo, seen = "") {
    this.#steps += 1;
    console.log(`${isSo ? "ok    " : "FAILED"}  ${what}`);
    if (isSo) return;
    if (seen !== "") console.log(seen.trimEnd().replaceAll(/^/gm, "        "));
    this.#failed.push(what);
  }

  /** @param {string} client @returns {Row} */
  row(client) {
    const { version, ran } = this;
    const steps = `${this.#steps} steps`;
    const detail =
      this.#failed.length === 0 ? steps : `${this.#failed.length} of ${steps}: ${this.#failed.join("; ")}`;
    return { client, version, ran, result: this.#failed.length === 0 ? "ok" : "failed", detail };
  }
}

/**
 * @param {string} client
 * @param {(journey: Journey) => Promise<void>} travel
 * @returns {Promise<Row>}
 */
export async function go(client, travel) {
  console.log(`\n── ${client}`);
  const journey = new Journey();
  try {
    await travel(journey);
  } catch (error) {
    if (error instanceof NotRun) {
      const { version, ran } = journey;
      console.log(`not run: ${error.message}`);
      return { client, version, ran, result: "not run", detail: error.message };
    }
    journey.check("goes on to its end", false, error instanceof Error ? error.stack : String(error));
  }
  return journey.row(client);
}

/** @param {readonly Row[]} rows */
export function table(rows) {
  const cells = [
    ["client", "version", "what was run", "result", ""],
    ...rows.map(({ client, version, ran, result, detail }) => [client, version, ran, result, detail]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

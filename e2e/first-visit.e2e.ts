// The size budget is only as good as its list of what a first visit loads: here a browser says what that is.
import { readFile } from "node:fs/promises";
import { CHUNK_REPORT_FILE } from "../scripts/chunk-report.mjs";
import { CONSOLE_PLACES, firstVisit } from "../scripts/first-visit.mjs";
import { expect, test } from "./fixtures";

test.use({ profile: "own" });

test("a first visit loads the scripts that the size budget counts, and no other", async ({
  context,
  page,
}) => {
  const report = JSON.parse(await readFile(`dist/${CHUNK_REPORT_FILE}`, "utf8"));
  const { demo, worker } = firstVisit(report, CONSOLE_PLACES);
  const loaded = new Set<string>();
  context.on("response", (response) => {
    const file = new URL(response.url()).pathname.slice(1);
    if (file.startsWith("assets/") && file.endsWith(".js")) loaded.add(file);
  });

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What the worker begins with does not show here; what it loads afterwards does.
  await expect.poll(() => demo.filter((file) => !loaded.has(file))).toEqual([]);
  expect([...loaded].filter((file) => ![...demo, ...worker].includes(file))).toEqual([]);
});

test("a first visit writes nothing to the browser's console", async ({ context, page }) => {
  const lines: string[] = [];
  context.on("console", (message) => lines.push(`${message.type()}: ${message.text()}`));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "US - North America" }).first()).toBeVisible();
  expect(lines).toEqual([]);
});

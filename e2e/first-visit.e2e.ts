// The size budget is only as good as its list of what a first visit loads: here a browser says what that is.
import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { CHUNK_REPORT_FILE } from "../scripts/chunk-report.mjs";
import { CONSOLE_PLACES, firstVisit } from "../scripts/first-visit.mjs";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { startStaticHost } from "./static-host";

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

  for (const path of ["/", "/organization/audit-logs-setup/konnect"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
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

/** How elements look and where, as far as the first paint has to agree with what comes after it. */
async function looksOf(elements: Locator): Promise<object[]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontWeight, fontSize } = getComputedStyle(element);
      const text = (element as HTMLElement).innerText;
      return { text, x, y, width, height, color, backgroundColor, fontWeight, fontSize };
    }),
  );
}

test("before the console's code has come, its shell is there as React draws it", async ({ page }) => {
  let isCodeThere = false;
  const { origin, close } = await startStaticHost(
    (path) => ({ folder: "dist", path }),
    (script, path) => (isCodeThere || !path.includes("/index-") ? script : ""), // the first file,
  );
  const remember = (entries: Readonly<Record<string, string>>) =>
    page.evaluate((all) => {
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, entries);
  try {
    await page.goto(`${origin}/organization/audit-logs-setup/konnect`);
    await expect(page.getByText("Audit Logs Setup", { exact: true }).filter({ visible: true })).toBeVisible();
    await remember({ "console-theme": "dark", "console-language": "ja" });
    await page.reload();
    const entries = page.locator(".shell [data-to]");
    await expect(entries.filter({ hasText: "概要" })).toBeVisible();
    const shell = {
      entries: await looksOf(entries),
      header: (await looksOf(page.locator(".shell-header")))[0],
      ground: await page.locator(".shell").evaluate((shell) => getComputedStyle(shell).backgroundColor),
    };
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");

    isCodeThere = true;
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".shell")).toHaveCount(0);
    expect(await looksOf(page.getByRole("navigation").first().getByRole("link"))).toEqual(shell.entries);
    const [header] = await looksOf(page.getByRole("banner"));
    expect({ ...header, text: "" }).toEqual({ ...shell.header, text: "" });
    await expect(page.locator("body")).toHaveCSS("background-color", shell.ground);

    isCodeThere = false;
    await remember({ "console-navigation": "hidden" });
    await page.reload();
    await expect(page.locator(".shell-header")).toBeVisible();
    await expect(entries.filter({ visible: true })).toHaveCount(0);
  } finally {
    close();
  }
});

test("a live console's form is there before its code, as React draws it, and goes on with what was typed", async ({
  page,
}) => {
  const codeAsked: (() => void)[] = [];
  let isHeld = true;
  const { origin, close } = await startStaticHost((path) => ({ folder: "dist", path }));
  const config = { mode: "live", apiBaseUrl: "/konnect/{region}" };
  await page.route(`${origin}/config.json`, (route) => route.fulfill({ json: config }));
  await page.route(/\/assets\/libraries-/, (route) => {
    if (isHeld) codeAsked.push(() => void route.continue());
    else void route.continue();
  });
  const calls: string[] = [];
  await page.route(`${origin}/konnect/**`, (route) => {
    calls.push(route.request().headers()["authorization"] ?? "");
    return route.fulfill({ status: 401, json: {} });
  });
  const release = () => {
    isHeld = false;
    for (const go of codeAsked.splice(0)) go();
  };
  const looks = async () => ({
    labels: await looksOf(page.locator("label")),
    headings: await looksOf(page.getByRole("main").getByRole("heading")),
    button: await looksOf(page.getByRole("button", { name: "接続", exact: true })),
    texts: await looksOf(page.locator("p:not(.shell-main *), [id$=-help]")),
  });
  try {
    await page.addInitScript(() => {
      localStorage.setItem("console-theme", "dark");
      localStorage.setItem("console-language", "ja");
    });
    await page.goto(`${origin}/gaps`, { waitUntil: "commit" });
    const field = page.getByLabel("アクセストークン");
    await expect(field).toBeVisible();
    await expectNoAxeViolations(page);
    const drawn = await looks();
    await page.getByLabel("このタブで記憶する").check();
    await field.fill("kpat_typed_early");
    await field.press("ArrowLeft");
    release();
    await expect(page.locator(".shell")).toHaveCount(0);
    await expect(field).toHaveValue("kpat_typed_early");
    await expect(field).toBeFocused();
    await expect(page.getByLabel("このタブで記憶する")).toBeChecked();
    await page.keyboard.type("X");
    await expect(field).toHaveValue("kpat_typed_earlXy");
    await field.blur();
    await field.fill("");
    await page.getByLabel("このタブで記憶する").uncheck();
    await page.mouse.click(5, 500);
    expect(await looks()).toEqual(drawn);
    expect(calls).toEqual([]);

    // On a small window all of it can be reached, and the focus stays where it was.
    await page.setViewportSize({ width: 320, height: 256 });
    isHeld = true;
    await page.reload({ waitUntil: "commit" });
    const remember = page.getByLabel("このタブで記憶する");
    await remember.focus();
    await expect(remember).toBeInViewport();
    release();
    await expect(page.locator(".shell")).toHaveCount(0);
    await expect(remember).toBeFocused();

    // Enter is not lost either, and nothing of the token gets into the address.
    isHeld = true;
    await page.reload({ waitUntil: "commit" });
    await field.fill("kpat_in_a_hurry");
    await field.press("Enter");
    release();
    await expect.poll(() => calls).toContain("Bearer kpat_in_a_hurry");
    expect(page.url()).toBe(`${origin}/gaps`);

    // A token that the tab keeps goes to the address that it was given for, and not to the one that is there now.
    const { apiBaseUrl } = config;
    await page.evaluate((kept) => sessionStorage.setItem("console-token", JSON.stringify(kept)), {
      apiBaseUrl,
      token: "kpat_kept",
      organizationId: "o",
    });
    config.apiBaseUrl = "/moved/{region}";
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.headers()["authorization"] === "Bearer kpat_kept")
        asked.push(new URL(request.url()).pathname);
    });
    await page.reload();
    await expect(page.getByText(/\/moved\/\{region\}/).first()).toBeVisible();
    await expect(field).toHaveValue("");
    expect(asked.filter((path) => !path.startsWith("/konnect/") && path !== "/__watch")).toEqual([]);
  } finally {
    close();
  }
});

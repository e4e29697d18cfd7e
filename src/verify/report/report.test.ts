// @vitest-environment jsdom

import { execFileSync, spawnSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access, authentication } from "@/audit-log/record/sample-events.test-support";
import { signedRecord } from "@/verify/lab/signed-records.test-support";
import { OPENSSL_SATISFIED, STEPS } from "./check-example";
import { pseudonymized } from "./pseudonyms";
import { htmlReport } from "./report-html";
import { jsonReport } from "./report-json";
import { reported } from "./reported.test-support";
import { en } from "./words/en";
import { ja } from "./words/ja";
import { SECTIONS } from "./words/report-words";

const folder = mkdtempSync(join(tmpdir(), "verify-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile = { ...access, userAgent: "Zoë <script>alert(1)</script> & 'quotes' | = \\", traceId: "12" };
const altered = signedRecord(authentication, "json").replaceAll('":', '": ');
const lines = [signedRecord(hostile, "cef"), signedRecord(access, "json"), altered, "no record"];

function page(html: Iterable<string>) {
  return new DOMParser().parseFromString([...html].join(""), "text/html");
}

test.each([en, ja])(
  "a report in $language has every section, loads nothing, and takes no text for markup",
  async (words) => {
    const document = page(
      htmlReport(await reported(lines), words, [{ name: "report.json", sha256: "cd".repeat(32) }]),
    );
    expect(document.documentElement.lang).toBe(words.language);
    expect([...document.querySelectorAll("section")].map(({ id }) => id)).toEqual([...SECTIONS]);
    for (const section of document.querySelectorAll("section")) {
      expect(section.textContent.replace(section.querySelector("h2")?.textContent ?? "", "").trim()).not.toBe(
        "",
      );
    }
    expect(document.querySelectorAll("script, img, link, iframe, [src], [href]")).toHaveLength(0);
    const text = document.body.textContent;
    for (const fact of [
      "Ada <Admin>",
      'index=konnect | where x < "5"',
      "ab".repeat(32),
      "cd".repeat(32),
      access.orgId,
      words.verdicts.authentic_altered,
      words.causes.json_spacing.title,
      words.causes.json_spacing.setting ?? "",
    ])
      expect(text).toContain(fact);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  },
);

test("the JSON copy is one document with the same counts and every exception", async () => {
  const many = Array.from({ length: 1200 }, () => altered);
  const facts = await reported([...lines, ...many]);
  const document = JSON.parse([...jsonReport(facts)].join(""));
  expect(document).toMatchObject({
    records: 1203,
    verdicts: { intact: 2, authentic_altered: 1201, not_a_record: 1 },
    clock: { source: "api", machine_ahead_ms: 1500 },
    scope: { organization_ids: [access.orgId], types: { authentication: 1201, access: 2 } },
    keys: [{ source: { kind: "address", fetched_at: "2026-11-30T08:00:00.000Z" } }],
    completeness: null,
  });
  expect(document.exceptions).toHaveLength(1201);
  expect(page(htmlReport(facts, en, [])).body.textContent).toContain(
    "201 further ones are in the JSON copy.",
  );
});

test("what was sent again stands in both, with what a later comparison did not find of it", async () => {
  const action = { region: "eu", from: Date.UTC(2026, 10, 21, 8), to: Date.UTC(2026, 10, 21, 9) } as const;
  const sent = { ...action, startedAt: Date.UTC(2026, 10, 30, 8), status: "completed" };
  const actions = [
    { ...sent, missingAfter: 0 },
    { ...sent, status: "failed", missingAfter: null },
  ];
  const facts = await reported(lines, { actions });
  expect(JSON.parse([...jsonReport(facts)].join("")).actions).toMatchObject([
    { region: "eu", from: "2026-11-21T08:00:00.000Z", status: "completed", missing_after: 0 },
    { status: "failed", missing_after: null },
  ]);
  const rows = [...page(htmlReport(facts, en, [])).querySelectorAll("#actions tbody tr")];
  const cells = rows.map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent));
  expect(cells).toMatchObject([
    { 1: "eu", 3: "completed", 4: "0" },
    { 3: "failed", 4: "–" },
  ]);
});

test("a shared copy names no person and no address, and no text with a signature", async () => {
  const facts = pseudonymized(await reported(lines));
  const copies = [[...htmlReport(facts, en, [])].join(""), [...jsonReport(facts)].join("")];
  for (const copy of copies) {
    for (const secret of [access.clientIp, access.principalId, "Ada", "Grace"])
      expect(copy).not.toContain(secret);
    expect(copy).not.toMatch(/sig[="]+[:"]*[\w-]{86}/);
    expect(copy).toContain("person 1");
  }
  expect(page(htmlReport(facts, en, [])).body.textContent).toContain(en.stepsNone);
});

/** What a command writes into a file: the lines up to END. */
function written(document: Document, step: (typeof STEPS)[number]): string {
  const command = document.querySelector(`[data-step="${step}"]`)?.textContent ?? "";
  return /<<'END'\n([^]*)\nEND$/.exec(command)?.[1] ?? "";
}

test.each(LOG_FORMATS)(
  "what the printed steps write checks a record in %s by Node's own crypto",
  async (format) => {
    const document = page(htmlReport(await reported([signedRecord(hostile, format)]), en, []));
    const key = createPublicKey(written(document, "key"));
    const [text, signature] = (["text", "signature"] as const).map((step) =>
      Buffer.from(written(document, step), "base64"),
    );
    expect(text?.toString()).toContain("Zoë <script>");
    expect(verify(null, text ?? Buffer.of(), key, signature ?? Buffer.of())).toBe(true);
    const edited = Buffer.from(String(text).replace("KongInc", "KongInd"));
    expect(verify(null, edited, key, signature ?? Buffer.of())).toBe(false);
  },
);

const hasOpenSsl = spawnSync("openssl", ["version"]).status === 0;

test.skipIf(!hasOpenSsl).each(LOG_FORMATS)(
  "the printed steps check a record in %s by openssl alone, and fail for an edited one (skipped without openssl)",
  async (format) => {
    const record = signedRecord(hostile, format);
    const document = page(htmlReport(await reported([record]), en, []));
    const commandOf = (step: string) =>
      document.querySelector(`[data-step="${step}"]`)?.textContent ?? "exit 9";
    const run = (step: string) =>
      execFileSync("sh", ["-c", commandOf(step)], { cwd: folder, encoding: "utf8" });
    const outputs = STEPS.map(run);
    expect(outputs[STEPS.indexOf("verify")]).toContain(OPENSSL_SATISFIED);
    expect(en.satisfied).toContain(OPENSSL_SATISFIED);
    expect(ja.satisfied).toContain(OPENSSL_SATISFIED);
    expect(outputs[STEPS.indexOf("read")]).toContain("Zoë <script>");
    const signed = readFileSync(join(folder, "signed.txt"), "utf8");
    writeFileSync(join(folder, "signed.txt"), signed.replace("KongInc", "KongInd"));
    expect(() => run("verify")).toThrow();
  },
);

import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { updateOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2-body";
import {
  fieldMapping,
  hasMoved,
  inlinePlan,
  isAlready,
  schema,
  toChanges,
  toFormValues,
} from "./inline-form";

const SECRET = "Splunk made-up";
const STORED: OrgWebhookV2 = {
  endpoint: "https://siem.example.com/in",
  enabled: true,
  log_format: "json",
  skip_ssl_verification: false,
  updated_at: "2026-11-21T09:30:00Z",
};
const OPENED = toFormValues(STORED);

function messagesOf(values: unknown): string[] {
  const result = z.safeParse(schema, values);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe("toFormValues", () => {
  it("shows everything but the authorization, which it keeps", () => {
    expect(OPENED).toEqual({
      endpoint: STORED.endpoint,
      authorization: { mode: "keep" },
      logFormat: "json",
      isSslVerificationDisabled: false,
      isEnabled: true,
    });
    expect(messagesOf(OPENED)).toEqual([]);
  });
});

describe("schema", () => {
  it.each([
    ["no endpoint", { endpoint: " " }, "required"],
    ["plain http", { endpoint: "http://siem.example.com/" }, "not_https"],
    ["no URL", { endpoint: "siem" }, "not_url"],
    ["an empty replacement", { authorization: { mode: "replace", value: "" } }, "required"],
    [
      "a line break in the header",
      { authorization: { mode: "replace", value: "Bearer a\nb" } },
      "control_characters",
    ],
    [
      "an endless header",
      { authorization: { mode: "replace", value: "a".repeat(8193) } },
      "max_length?maximum=8192",
    ],
  ])("refuses %s", (_name, change, message) => {
    expect(messagesOf({ ...OPENED, ...change })).toEqual([message]);
  });

  it("never repeats the authorization in what it says", () => {
    const result = z.safeParse(schema, {
      ...OPENED,
      authorization: { mode: "replace", value: `${SECRET}\n` },
    });
    expect(JSON.stringify(result.error)).not.toContain(SECRET);
  });
});

describe("hasMoved", () => {
  it("sees a save that shows in nothing but its time, and one of the same instant", () => {
    expect(hasMoved(STORED, STORED)).toBe(false);
    expect(hasMoved(STORED, { ...STORED, updated_at: "2026-11-21T09:31:00Z" })).toBe(true);
    expect(hasMoved(STORED, { ...STORED, log_format: "cef" })).toBe(true);
  });
});

describe("toChanges", () => {
  it("has nothing to send when nothing changed, so that no stopped webhook is resumed by it", () => {
    expect(toChanges(OPENED, STORED)).toEqual({});
  });

  it.each([
    ["endpoint", { endpoint: "https://b.example.com/" }, { endpoint: "https://b.example.com/" }],
    [
      "authorization",
      { authorization: { mode: "replace", value: SECRET } as const },
      { authorization: SECRET },
    ],
    ["format", { logFormat: "cps" as const }, { log_format: "cps" }],
    ["flag", { isSslVerificationDisabled: true }, { skip_ssl_verification: true }],
    ["switch", { isEnabled: false }, { enabled: false }],
  ])("sends a changed %s and nothing else", (_name, change, sent) => {
    const body = toChanges({ ...OPENED, ...change }, STORED);
    expect(body).toEqual(sent);
    expect(z.parse(updateOrgWebhookV2Schema, body)).toEqual(body);
    for (const name of Object.keys(body)) expect(Object.keys(fieldMapping)).toContain(name);
  });
});

describe("inlinePlan", () => {
  it("has all settings and what differs, and the secret nowhere", () => {
    const values = {
      ...OPENED,
      endpoint: " https://other.example.com/in ",
      authorization: { mode: "replace", value: SECRET },
    } as const;
    expect(inlinePlan(values, STORED)).toEqual({
      settings: {
        endpoint: "https://other.example.com/in",
        enabled: true,
        log_format: "json",
        skip_ssl_verification: false,
      },
      changes: { endpoint: "https://other.example.com/in" },
      isAsSaved: false,
      replacesAuthorization: true,
    });
    expect(JSON.stringify(inlinePlan(values, STORED))).not.toContain(SECRET);
  });

  it("is as saved until a setting or the authorization is another", () => {
    const authorization = { mode: "replace", value: SECRET } as const;
    expect(inlinePlan(OPENED, STORED).isAsSaved).toBe(true);
    expect(inlinePlan({ ...OPENED, endpoint: ` ${STORED.endpoint} ` }, STORED).isAsSaved).toBe(true);
    expect(inlinePlan({ ...OPENED, isEnabled: false }, STORED).isAsSaved).toBe(false);
    expect(inlinePlan({ ...OPENED, authorization }, STORED).isAsSaved).toBe(false);
  });
});

describe("isAlready", () => {
  it("sees that the other save has done the same, and never that of a new authorization", () => {
    const later = { ...STORED, updated_at: "2026-11-21T10:00:00Z" };
    expect(isAlready(OPENED, later)).toBe(true);
    expect(isAlready({ ...OPENED, isEnabled: false }, later)).toBe(false);
    expect(isAlready({ ...OPENED, logFormat: "cef" }, later)).toBe(false);
    const authorization = { mode: "replace", value: SECRET } as const;
    expect(isAlready({ ...OPENED, authorization }, later)).toBe(false);
  });
});

it("two spellings of one instant are no save in between", () => {
  expect(hasMoved(STORED, { ...STORED, updated_at: "2026-11-21T18:30:00.000+09:00" })).toBe(false);
});

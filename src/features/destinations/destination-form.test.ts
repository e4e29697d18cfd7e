import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import type { Destination } from "@/contract/webhook/destination";
import { createDestinationSchema, updateDestinationSchema } from "@/contract/webhook/destination-body";
import {
  type DestinationFormValues,
  emptyValues,
  fieldMapping,
  schema,
  toChanges,
  toFormValues,
  toRequest,
} from "./destination-form";

const SECRET = "Splunk 0b5d1f3e";

const filled: DestinationFormValues = {
  name: "SIEM production",
  endpoint: "https://siem.example.com/services/collector/raw",
  authorization: { mode: "replace", value: SECRET },
  logFormat: "json",
  isSslVerificationDisabled: false,
};

const stored: Destination = {
  id: "6e1f1f0e-8f0b-4d6c-9a52-3f3f7f1e4a5c",
  name: "SIEM production",
  endpoint: "https://siem.example.com/services/collector/raw",
  log_format: "json",
  skip_ssl_verification: false,
  created_at: "2026-11-20T09:00:00Z",
  updated_at: "2026-11-21T09:00:00Z",
};

function messages(values: DestinationFormValues): Record<string, string> {
  const result = z.safeParse(schema, values);
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

function secret(value: string): Pick<DestinationFormValues, "authorization"> {
  return { authorization: { mode: "replace", value } };
}

describe("what the form accepts", () => {
  test.each<[string, Partial<DestinationFormValues>]>([
    ["a name of one character", { name: "a" }],
    ["a name of 255 characters", { name: "a".repeat(255) }],
    ["a name that is short enough once trimmed", { name: ` ${"a".repeat(255)} ` }],
    ["an endpoint of 2048 characters", { endpoint: `https://a.example/${"b".repeat(2030)}` }],
    ["an endpoint with blanks around it", { endpoint: " https://siem.example.com \n" }],
    ["an endpoint in capitals", { endpoint: "HTTPS://SIEM.EXAMPLE.COM" }],
    ["an endpoint with a query", { endpoint: "https://siem.example.com/raw?sourcetype=konnect" }],
    ["an authorization of 8192 characters", secret("a".repeat(8192))],
    ["an authorization with blanks at its ends", secret(" Bearer abc ")],
    ["an authorization with a tab", secret("Bearer\tabc")],
    ["a stored authorization", { authorization: { mode: "keep" } }],
  ])("%s", (_what, changed) => {
    expect(messages({ ...filled, ...changed })).toEqual({});
  });
});

describe("what the form refuses, and the message on the field", () => {
  test.each<[string, Partial<DestinationFormValues>, Record<string, string>]>([
    ["no name", { name: "" }, { name: "required" }],
    ["a name of blanks", { name: " \t" }, { name: "required" }],
    ["a name of 256 characters", { name: "a".repeat(256) }, { name: "max_length?maximum=255" }],
    ["no endpoint", { endpoint: " " }, { endpoint: "required" }],
    [
      "an endpoint of 2049 characters",
      { endpoint: `https://a.example/${"b".repeat(2031)}` },
      { endpoint: "max_length?maximum=2048" },
    ],
    ["plain http", { endpoint: "http://siem.example.com" }, { endpoint: "not_https" }],
    ["a host alone", { endpoint: "siem.example.com" }, { endpoint: "not_url" }],
    ["another scheme", { endpoint: "ftp://siem.example.com" }, { endpoint: "not_url" }],
    ["a blank inside", { endpoint: "https://siem.example.com/a b" }, { endpoint: "not_url" }],
    ["no host", { endpoint: "https://" }, { endpoint: "not_url" }],
    ["no authorization", secret(""), { authorization: "required" }],
    ["an authorization of blanks", secret("  "), { authorization: "required" }],
    [
      "an authorization of 8193 characters",
      secret("a".repeat(8193)),
      { authorization: "max_length?maximum=8192" },
    ],
    ["an authorization with a line break", secret("Bearer abc\n"), { authorization: "control_characters" }],
    ["two faults at once", { name: "", endpoint: "x" }, { name: "required", endpoint: "not_url" }],
  ])("%s", (_what, changed, expected) => {
    expect(messages({ ...filled, ...changed })).toEqual(expected);
  });

  test("never with the secret in what it says", () => {
    const result = z.safeParse(schema, { ...filled, ...secret(`${SECRET}\n`) });
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error?.issues)).not.toContain(SECRET);
  });

  test("an empty form, on the three fields that have to be filled", () => {
    expect(messages(emptyValues)).toEqual({
      name: "required",
      endpoint: "required",
      authorization: "required",
    });
  });
});

describe("trimming", () => {
  test("takes the blanks off name and endpoint, and leaves the authorization byte for byte", () => {
    const parsed = z.parse(schema, {
      ...filled,
      name: "  SIEM production ",
      endpoint: "\thttps://siem.example.com ",
      ...secret(` ${SECRET} `),
    });
    expect(parsed).toEqual({ ...filled, endpoint: "https://siem.example.com", ...secret(` ${SECRET} `) });
  });
});

describe("a new destination", () => {
  test("is sent whole, in the API's words", () => {
    expect(toRequest(filled)).toEqual({
      name: "SIEM production",
      endpoint: "https://siem.example.com/services/collector/raw",
      authorization: SECRET,
      log_format: "json",
      skip_ssl_verification: false,
    });
  });

  test("is a body that the contract takes as it is", () => {
    const body = toRequest(filled);
    expect(z.parse(createDestinationSchema, body)).toEqual(body);
  });
});

describe("a stored destination", () => {
  test("opens with its secret kept, because it cannot be read", () => {
    expect(toFormValues(stored)).toEqual({ ...filled, authorization: { mode: "keep" } });
  });

  test("saved as it was opened changes nothing", () => {
    expect(toChanges(toFormValues(stored), stored)).toEqual({});
  });

  test.each<[string, Partial<DestinationFormValues>, object]>([
    ["name", { name: "SIEM" }, { name: "SIEM" }],
    ["endpoint", { endpoint: "https://new.example.com" }, { endpoint: "https://new.example.com" }],
    ["log format", { logFormat: "cps" }, { log_format: "cps" }],
    ["verification", { isSslVerificationDisabled: true }, { skip_ssl_verification: true }],
    ["authorization", secret(SECRET), { authorization: SECRET }],
  ])("with another %s sends that alone", (_what, changed, expected) => {
    const body = toChanges({ ...toFormValues(stored), ...changed }, stored);
    expect(body).toEqual(expected);
    expect(z.parse(updateDestinationSchema, body)).toEqual(expected);
  });

  test("can have verification switched on again", () => {
    const opened = toFormValues({ ...stored, skip_ssl_verification: true });
    const body = toChanges(
      { ...opened, isSslVerificationDisabled: false },
      { ...stored, skip_ssl_verification: true },
    );
    expect(body).toEqual({ skip_ssl_verification: false });
  });
});

test("every field of a request has its field in the form", () => {
  expect(Object.keys(fieldMapping).toSorted()).toEqual(Object.keys(toRequest(filled)).toSorted());
  expect(Object.values(fieldMapping).toSorted()).toEqual(Object.keys(emptyValues).toSorted());
});

test("a format that only a later API knows is kept, and sent only where it is copied", () => {
  const later = { ...stored, log_format: "ocsf" };
  const values = { ...toFormValues(later), name: "Renamed" };
  expect(messages(values)).toEqual({});
  expect(toChanges(values, later)).toEqual({ name: "Renamed" });
  expect(toRequest(values)).toMatchObject({ log_format: "ocsf" });
});

import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { createDestinationSchema, updateDestinationSchema } from "@/contract/webhook/destination-body";
import { toInvalidParameters, toProblemDetail } from "./invalid-parameters";
import { updateOrgWebhookSchema } from "@/contract/webhook/org-webhook";
import { updateOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2-body";
import { createPortalSchema, updatePortalSchema } from "@/contract/portal";
import { updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { invalidParameterSchema } from "./problem";
import { replaceReplayJobSchema } from "@/contract/webhook/replay-job";
import { updateClockSchema } from "@/contract/sandbox/clock";
import { postEventsSchema } from "@/contract/sandbox/events";
import { saveReceiverSchema } from "@/contract/sandbox/receiver";

const GOOD = { name: "SIEM", endpoint: "https://siem.example.com/", authorization: "Splunk 1" };

const CANNOT_BE_BLANK = { rule: "required", reason: "cannot be blank" };

function refusal(schema: z.ZodMiniType, body: unknown) {
  const result = schema.safeParse(body);
  if (result.success) throw new Error("the body was accepted");
  const { issues } = result.error;
  return { detail: toProblemDetail(issues, body), items: toInvalidParameters(issues, body) };
}

describe("toInvalidParameters", () => {
  it.each([
    ["a body that is no object", createDestinationSchema, "text"],
    ["a body that is a list", createDestinationSchema, []],
    ["a body that is null", updateOrgWebhookSchema, null],
  ])("says that the request format is invalid: %s", (_, schema, body) => {
    expect(refusal(schema, body)).toEqual({
      detail: "Could not parse request body",
      items: [{ field: "body", rule: "invalid", reason: "request format is invalid" }],
    });
  });

  it.each([
    ["authorization missing", { authorization: undefined }, "authorization"],
    ["authorization null", { authorization: null }, "authorization"],
    ["authorization blank", { authorization: " \t" }, "authorization"],
    ["endpoint missing", { endpoint: undefined }, "endpoint"],
    ["endpoint blank", { endpoint: "" }, "endpoint"],
    ["name missing", { name: undefined }, "name"],
    ["name null", { name: null }, "name"],
    ["name blank", { name: "   " }, "name"],
  ])("names the required field when a destination is created with %s", (_, change, field) => {
    expect(refusal(createDestinationSchema, { ...GOOD, ...change })).toEqual({
      detail: "Required field missing",
      items: [{ field, ...CANNOT_BE_BLANK }],
    });
  });

  it.each([
    ["siem.example.com", "must be a valid URL"],
    ["/audit-logs", "must be a valid URL"],
    ["https://", "must be a valid URL"],
    ["https:siem.example.com", "must be a valid URL"],
    ["https:\\\\siem.example.com", "must be a valid URL"],
    [" https://siem.example.com", "must be a valid URL"],
    ["https://siem.example.com/a b", "must be a valid URL"],
    ["https://siem.example.com:99999/", "must be a valid URL"],
    ["http://siem.example.com/", "must use https"],
    ["ftp://siem.example.com/", "must use https"],
  ])("refuses the endpoint %j: %s", (endpoint, reason) => {
    const expected = { detail: "Invalid endpoint", items: [{ field: "endpoint", rule: "invalid", reason }] };
    expect(refusal(createDestinationSchema, { ...GOOD, endpoint })).toEqual(expected);
    expect(refusal(updateDestinationSchema, { endpoint })).toEqual(expected);
    expect(refusal(updateOrgWebhookV2Schema, { endpoint })).toEqual(expected);
  });

  it.each(["\u0000", "\u0008", "\n", "\r", "\u001f", "\u007f"])(
    "refuses %j in authorization",
    (character) => {
      const authorization = `Bearer a${character}b`;
      const expected = {
        detail: "Invalid authorization",
        items: [{ field: "authorization", rule: "invalid", reason: "must not contain control characters" }],
      };
      expect(refusal(updateDestinationSchema, { authorization })).toEqual(expected);
      expect(refusal(updateOrgWebhookV2Schema, { authorization })).toEqual(expected);
    },
  );

  it("refuses a blank authorization in a patch, where absent would keep the value", () => {
    expect(refusal(updateDestinationSchema, { authorization: "" }).items).toEqual([
      { field: "authorization", ...CANNOT_BE_BLANK },
    ]);
  });

  it.each([
    ["name", "n".repeat(256), 255],
    ["endpoint", `https://siem.example.com/${"p".repeat(2048 - 25 + 1)}`, 2048],
    ["authorization", "a".repeat(8193), 8192],
  ])("gives the maximum when %s is one character too long", (field, value, maximum) => {
    expect(refusal(createDestinationSchema, { ...GOOD, [field]: value })).toEqual({
      detail: "Invalid value",
      items: [
        { field, rule: "max_length", reason: `must not have more than ${maximum} characters`, maximum },
      ],
    });
  });

  it.each(["xml", "CEF", 5, true])("lists the choices for the log format %j", (log_format) => {
    expect(refusal(updateDestinationSchema, { log_format })).toEqual({
      detail: "Invalid value",
      items: [
        {
          field: "log_format",
          rule: "enum",
          reason: `must be one of [${LOG_FORMATS.join(", ")}]`,
          choices: [...LOG_FORMATS],
        },
      ],
    });
  });

  it.each([
    [updateOrgWebhookSchema, { enabled: "yes" }, "enabled", "is_boolean", "must be true or false"],
    [
      updateOrgWebhookSchema,
      { audit_log_destination_id: 5 },
      "audit_log_destination_id",
      "is_string",
      "must be a string",
    ],
    [updatePortalWebhookSchema, { enabled: 1 }, "enabled", "is_boolean", "must be true or false"],
    [updateDestinationSchema, { name: {} }, "name", "is_string", "must be a string"],
    [createPortalSchema, { name: "P", labels: [] }, "labels", "is_object", "must be an object"],
    [
      saveReceiverSchema,
      { name: "R", url_prefix: "https://r/", behaviour: {} },
      "behaviour",
      "is_array",
      "must be a list",
    ],
    [postEventsSchema, { count: 1.5 }, "count", "is_integer", "must be a whole number"],
    [postEventsSchema, { count: "1" }, "count", "is_number", "must be a number"],
  ] as const)("names the type that was expected (case %#)", (schema, body, field, rule, reason) => {
    expect(refusal(schema, body)).toEqual({ detail: "Invalid value", items: [{ field, rule, reason }] });
  });

  it.each([
    [updateOrgWebhookSchema, "not-a-uuid"],
    [updateOrgWebhookSchema, "6945c4c4-3e06-4c5c-87e0-726d0cda4e05 "],
    [updatePortalWebhookSchema, "not-a-uuid"],
    [updatePortalWebhookSchema, ""],
  ] as const)("refuses a destination id that is no UUID (case %#)", (schema, id) => {
    expect(refusal(schema, { audit_log_destination_id: id })).toEqual({
      detail: "Could not parse destination id",
      items: [
        { field: "audit_log_destination_id", rule: "is_uuid", reason: "destination id format is invalid" },
      ],
    });
  });

  it("refuses replay bounds that are missing or no instants", () => {
    expect(refusal(replaceReplayJobSchema, { end_at: "2026-02-30T00:00:00Z" })).toEqual({
      detail: "Required field missing",
      items: [
        { field: "start_at", ...CANNOT_BE_BLANK },
        { field: "end_at", rule: "is_date_time", reason: "must be an RFC 3339 date-time" },
      ],
    });
  });

  it("names a property that a portal does not have", () => {
    expect(refusal(updatePortalSchema, { my_property: 1 }).items).toEqual([
      { field: "my_property", rule: "unknown_property", reason: "is not allowed" },
    ]);
  });

  it("gives one item a field, in the order of the schema and not of the body", () => {
    const body = {
      skip_ssl_verification: "no",
      log_format: "xml",
      authorization: "",
      endpoint: "x",
      name: "",
    };
    expect(refusal(createDestinationSchema, body).items.map(({ field }) => field)).toEqual([
      "name",
      "endpoint",
      "authorization",
      "log_format",
      "skip_ssl_verification",
    ]);
  });

  it("gives nested fields a dotted name", () => {
    const body = { name: "R", url_prefix: "https://r/", behaviour: [{ respond: { status: 1000 } }] };
    expect(refusal(saveReceiverSchema, body).items).toEqual([
      { field: "behaviour.0.respond.status", rule: "max", reason: "must not be more than 999", maximum: 999 },
    ]);
  });

  it("says a limit that is no whole number in words: an item has no place for it", () => {
    const { items } = refusal(updateClockSchema, { speed: 0 });
    expect(items).toEqual([{ field: "speed", rule: "invalid", reason: "must be at least 0.1" }]);
    expect(invalidParameterSchema.safeParse(items[0]).success).toBe(true);
  });

  it("explains a union by the option that came closest, and a discriminated one by its choices", () => {
    expect(refusal(postEventsSchema, { count: 0 }).items).toEqual([
      { field: "count", rule: "min", reason: "must be at least 1", minimum: 1 },
    ]);
    expect(refusal(postEventsSchema, { events: [{ type: "access" }] }).items).toMatchObject([
      {
        field: "events.0.type",
        rule: "enum",
        choices: ["authorization", "gateway_access", "authentication"],
      },
    ]);
  });

  it("never repeats a value of the body", () => {
    const secret = "kpat_secret\u0000";
    const body = { name: 5, endpoint: secret, authorization: secret, log_format: secret };
    expect(JSON.stringify(refusal(createDestinationSchema, body))).not.toContain("kpat_secret");
  });

  it.each([
    ["email", z.email(), "x"],
    ["multiple", z.number().check(z.multipleOf(5)), 3],
    ["record key", z.record(z.string().check(z.minLength(2)), z.string()), { a: "" }],
    ["set", z.set(z.string()), new Set([1])],
    ["refinement without words", z.string().check(z.refine(() => false)), "x"],
    ["bigint", z.bigint(), "x"],
    ["string length", z.string().check(z.minLength(3)), "x"],
    ["array length", z.array(z.string()).check(z.minLength(1), z.maxLength(1)), []],
    ["exclusive union", z.xor([z.string(), z.string()]), "x"],
    ["never", z.never(), "x"],
  ])("makes a valid item of any other issue: %s", (_, schema, value) => {
    const { items } = refusal(z.object({ value: schema }), { value });
    expect(items).toHaveLength(1);
    expect(items.filter((item) => !invalidParameterSchema.safeParse(item).success)).toEqual([]);
    expect(items[0]?.field).toMatch(/^value(?:\.|$)/);
  });
});

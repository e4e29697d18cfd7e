// What a text says that is none of an export, or not any more, and where it cannot be understood.

import { describe, expect, it } from "vitest";
import { askedElsewhere, differences, OWN_SETTINGS } from "@/features/as-code/organization/differences";
import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import { LAKE, ORGANIZATION, SIEM } from "@/features/as-code/organization/organization.test-support";
import { exportFiles } from "@/features/as-code/organization/write/export-files";
import { notationOf, readText } from "./read-text";
import { type Notation, secretLines, TextFault } from "./text-reading";

/** Of kongctl the file of the region `eu`. */
function written(notation: Notation, organization = ORGANIZATION): string {
  const files = exportFiles(organization, notation);
  return (files.find(({ name }) => name.includes(".eu.")) ?? files[0])?.text ?? "";
}

function edited(notation: Notation, from: string | RegExp, to: string): string {
  const before = written(notation);
  const after = before.replace(from, to);
  expect(after, `${from} is in the text`).not.toBe(before);
  return after;
}

function read(text: string, notation: Notation) {
  const reading = readText(text, notation);
  if (reading instanceof TextFault) throw reading;
  return reading;
}

function found(text: string, notation: Notation, organization: OrganizationSetUp = ORGANIZATION) {
  return differences(organization, read(text, notation));
}

/** The lines that were left alone, with the reason. */
function left(text: string, notation: Notation): readonly string[] {
  const lines = text.split("\n");
  return read(text, notation).leftAlone.map(({ line, why }) => `${why}: ${lines[line - 1]?.trim()}`);
}

describe("edited values", () => {
  it.each<[Notation, string | RegExp, string, object]>([
    [
      "terraform",
      '"https://lake.example.com/in"',
      '"https://new.example.com/in"',
      { field: "endpoint", from: "https://lake.example.com/in", to: "https://new.example.com/in" },
    ],
    ["terraform", /log_format +=\s"json"\n/, "", { field: "log_format", from: "json", to: "cef" }],
    ["terraform", '"Log lake"', '"Lake"', { field: "name", from: "Log lake", to: "Lake" }],
    [
      "terraform",
      /(audit_log_destination_id = )"[^"]*"/,
      "$1konnect_audit_log_destination.siem_production.id",
      { field: "destination", from: "Log lake", to: "SIEM production" },
    ],
    [
      "terraform",
      "konnect_audit_log_destination.siem_production.log_format",
      '"cps"',
      { field: "log_format", from: "cef", to: "cps" },
    ],
    ["kongctl", "enabled: true", "enabled: false # for now", { field: "enabled", from: true, to: false }],
    [
      "kongctl",
      'name: "Log lake"',
      "name: SIEM production",
      { field: "destination", from: "Log lake", to: "SIEM production" },
    ],
    ["curl", '"log_format": "json"', '"log_format": "cps"', { field: "log_format", from: "json", to: "cps" }],
    [
      "curl",
      '"skip_ssl_verification": true',
      '"skip_ssl_verification": false',
      { field: "skip_ssl_verification", from: true, to: false },
    ],
    ["curl", '"name": "Log lake"', `"name": "it'\\''s"`, { field: "name", from: "Log lake", to: "it's" }],
    ["curl", '"log_format": "json"', '"log_format": null', { field: "log_format", from: "json", to: "cef" }],
    [
      "curl",
      '"skip_ssl_verification": true',
      '"skip_ssl_verification": null',
      { field: "skip_ssl_verification", from: true, to: false },
    ],
    [
      "curl",
      `"$destination_log_lake"`,
      `"$destination_siem_production"`,
      { field: "destination", from: "Log lake", to: "SIEM production" },
    ],
  ])("%s: %s → %s", (notation, from, to, field) => {
    const text = edited(notation, from, to);
    expect(left(text, notation)).toEqual([]);
    expect(found(text, notation)).toEqual([expect.objectContaining({ kind: "changed", fields: [field] })]);
  });

  it("tells own settings in place of a destination, and the other way round", () => {
    const others = written("curl")
      .split("\n\n")
      .filter((part) => !part.includes("https://us.api.konghq.com/v3/audit-log-webhook"));
    const us = `call PATCH 'https://us.api.konghq.com/v2/audit-log-webhook' '{
  "endpoint": "${SIEM.endpoint}",
  "enabled": true,
  "log_format": "json"
}'`;
    expect(found([...others, us, ""].join("\n\n"), "curl")).toEqual([
      {
        kind: "changed",
        subject: { kind: "region", region: "us" },
        fields: [
          { field: "destination", from: "SIEM production", to: OWN_SETTINGS },
          { field: "log_format", from: "cef", to: "json" },
        ],
      },
    ]);
  });

  it("takes what Terraform has copied from a destination for the same", () => {
    const { name: _, id: _id, created_at: _1, updated_at: _2, ...settings } = SIEM;
    const applied: OrganizationSetUp = {
      ...ORGANIZATION,
      regions: ORGANIZATION.regions.map((webhook) =>
        webhook.region === "us" ? { ...webhook, target: { kind: "own", settings } } : webhook,
      ),
    };
    expect(found(written("terraform"), "terraform", applied)).toEqual([]);
    expect(found(edited("terraform", SIEM.endpoint, "https://x.example.com/"), "terraform", applied)).toEqual(
      [
        expect.objectContaining({ subject: { kind: "destination", name: SIEM.name } }),
        expect.objectContaining({ subject: { kind: "region", region: "us" } }),
      ],
    );
  });
});

describe("what is new and what is gone", () => {
  const NEW_RESOURCE = `
resource "konnect_audit_log_destination" "third" {
  provider      = konnect.global
  name          = "Third"
  endpoint      = "https://third.example.com/"
  authorization = var.third
}
`;

  it("tells a resource that is not there yet, with the values that it gets", () => {
    expect(found(written("terraform") + NEW_RESOURCE, "terraform")).toEqual([
      {
        kind: "new",
        subject: { kind: "destination", name: "Third" },
        fields: [
          { field: "name", from: null, to: "Third" },
          { field: "endpoint", from: null, to: "https://third.example.com/" },
          { field: "log_format", from: null, to: "cef" },
          { field: "skip_ssl_verification", from: null, to: false },
        ],
      },
    ]);
  });

  it.each<[Notation, RegExp]>([
    ["terraform", /resource "konnect_portal_audit_log_webhook" "partner_apis" \{[^}]*\}/],
    ["kongctl", / {4}audit_log_webhook:\n(?: {6}.*\n)+/],
    ["curl", /call PATCH 'https:\/\/eu[^']*'"[^"]*"'[^']*' '[^']*'"[^"]*"'[^']*'/],
  ])("%s: tells a webhook that the text has no more", (notation, block) => {
    expect(found(edited(notation, block, ""), notation)).toEqual([
      { kind: "gone", subject: { kind: "portal", title: "Partner APIs" }, fields: [] },
    ]);
  });

  it("shows what could not be read just now as unread, not as gone", () => {
    const now: OrganizationSetUp = {
      ...ORGANIZATION,
      regions: [],
      portals: [],
      unread: [
        { what: "region", region: "us", why: "failed" },
        { what: "region", region: "me", why: "failed" },
        { what: "portals", region: null, why: "failed" },
      ],
    };
    expect(found(written("terraform"), "terraform", now).map(({ kind }) => kind)).toEqual([
      "unread",
      "unread",
      "unread",
      "unread",
    ]);
  });

  it("finds destinations by name where ids are those of another organization", () => {
    const elsewhere = {
      ...ORGANIZATION,
      destinations: [
        { ...SIEM, id: "a" },
        { ...LAKE, id: "b" },
      ],
    };
    expect(
      found(written("terraform"), "terraform", elsewhere).filter(
        ({ subject }) => subject.kind === "destination",
      ),
    ).toEqual([]);
  });
});

describe("what is left alone is named", () => {
  it.each<[Notation, string, string | RegExp, readonly string[]]>([
    ["terraform", 'locals {\n  a = "}"\n}\n', "", ["unknown: locals {"]],
    ["terraform", 'resource "aws_s3_bucket" "b" {}\n', "", ['unknown: resource "aws_s3_bucket" "b" {}']],
    [
      "terraform",
      "  log_format = upper(var.x)",
      /^ {2}log_format .*"json"$/m,
      ["not_plain: log_format = upper(var.x)"],
    ],
    ["terraform", '  name = "a${var.b}"', /^ {2}name .*"Log lake"$/m, ['not_plain: name = "a${var.b}"']],
    ["terraform", "  name = <<EOT\n}\nEOT", /^ {2}name .*"Log lake"$/m, ["not_plain: name = <<EOT"]],
    [
      "terraform",
      '  authorization = "Bearer x"',
      /^ {2}authorization .*log_lake$/m,
      ['secret: authorization = "Bearer x"'],
    ],
    ["terraform", "  retries = 3\n}\n\nvariable", "}\n\nvariable", ["unknown: retries = 3"]],
    ["kongctl", "portals:\n  - name: x", "portals:", ["unknown: - name: x", "unknown: - name: x"]],
    ["kongctl", "apis: []\nportals:", "portals:", ["unknown: apis: []"]],
    ["kongctl", "enabled: maybe", "enabled: true", ["not_plain: enabled: maybe"]],
    ["kongctl", "enabled: &a true", "enabled: true", ["not_plain: enabled: &a true"]],
    ["curl", "rm -rf /tmp/x\nset -eu", "set -eu", ["unknown: rm -rf /tmp/x"]],
    [
      "curl",
      "call DELETE 'https://us.api.konghq.com/v3/audit-log-webhook'\nset -eu",
      "set -eu",
      ["unknown: call DELETE 'https://us.api.konghq.com/v3/audit-log-webhook'"],
    ],
    ["curl", '"retries": 3,\n  "name"', '"name"', ['unknown: "retries": 3,']],
    [
      "curl",
      '"authorization": "Bearer x"',
      /"authorization": '"\$\(json "\$AUTHORIZATION_LOG_LAKE"\)"'/,
      ['secret: "authorization": "Bearer x",'],
    ],
    [
      "curl",
      ': "${AUTHORIZATION_LOG_LAKE:=x}"',
      /^.*AUTHORIZATION_LOG_LAKE:.*$/m,
      ['secret: : "${AUTHORIZATION_LOG_LAKE:=x}"'],
    ],
  ])("%s: %s", (notation, to, from, expected) => {
    const text = from === "" ? to + written(notation) : edited(notation, from, to.replaceAll("$", "$$$$"));
    expect(left(text, notation)).toEqual(expected);
    expect(found(text, notation).filter(({ kind }) => kind === "changed")).toEqual([]);
  });

  it.each<[Notation, string | RegExp, string, string]>([
    [
      "terraform",
      /(?<=siem_production" \{[^}]*)var\.authorization_siem_production/,
      "var.authorization_log_lake",
      "authorization         = var.authorization_log_lake",
    ],
    [
      "terraform",
      /(?<="us" \{[^}]*)var\.authorization_siem_production/,
      "var.authorization_log_lake",
      "authorization         = var.authorization_log_lake",
    ],
    [
      "terraform",
      "= var.own_authorization_me",
      "= var.authorization_log_lake",
      "authorization         = var.authorization_log_lake",
    ],
    [
      "curl",
      'json "$AUTHORIZATION_SIEM_PRODUCTION"',
      'json "$AUTHORIZATION_LOG_LAKE"',
      `"authorization": '"$(json "$AUTHORIZATION_LOG_LAKE")"',`,
    ],
    [
      "curl",
      'json "$OWN_AUTHORIZATION_ME"',
      'json "$AUTHORIZATION_LOG_LAKE"',
      `"authorization": '"$(json "$AUTHORIZATION_LOG_LAKE")"',`,
    ],
  ])("%s: the secret of another one in place of %s", (notation, from, to, line) => {
    const text = edited(notation, from, to.replaceAll("$", "$$$$"));
    expect(left(text, notation)).toEqual([`foreign_secret: ${line}`]);
  });

  it.each<[Notation, string | RegExp, string, RegExp]>([
    ["terraform", /konnect\.eu(?=\n {2}portal_id)/, "konnect.us", /= konnect\.us$/],
    ["curl", "https://eu.api.konghq.com/v3/portals/", "https://us.api.konghq.com/v3/portals/", /^call PATCH/],
  ])("%s: a portal on a host that does not have it", (notation, from, to, line) => {
    const text = edited(notation, from, to);
    const [found, ...more] = askedElsewhere(ORGANIZATION, read(text, notation));
    expect(more).toEqual([]);
    expect(found?.why).toBe("foreign_host");
    expect(text.split("\n")[(found?.line ?? 0) - 1]).toMatch(line);
    expect(askedElsewhere(ORGANIZATION, read(written(notation), notation))).toEqual([]);
  });

  it("a portal of a provider that the text does not have", () => {
    const text = edited("terraform", /konnect\.eu(?=\n {2}portal_id)/, "konnect.mars");
    expect(left(text, "terraform")).toEqual(["not_plain: provider                 = konnect.mars"]);
  });

  it.each<[Notation, string | RegExp, string]>([
    ["curl", /^.*AUTHORIZATION_SIEM_PRODUCTION:.*$/m, ': "${AUTHORIZATION_SIEM_PRODUCTION:=Splunk S3CR3T}"'],
    ["curl", "set -eu", "KONNECT_TOKEN=S3CR3T\nset -eu"],
    ["curl", "set -eu", "curl -H 'X: kpat_S3CR3T'\nset -eu"],
    [
      "curl",
      /\{\n {2}"name": "Log lake",[^}]*\}/,
      '{"name":"L","endpoint":"https://l","a":1,"authorization":"S3CR3T"}',
    ],
    ["terraform", /(?=alias += "us")/, 'personal_access_token = "S3CR3T"\n  '],
    ["kongctl", "portals:", "token: S3CR3T\nportals:"],
  ])("%s: a secret in place of %s is in no line that is shown", (notation, from, to) => {
    const text = edited(notation, from, to.replaceAll("$", "$$$$"));
    const { leftAlone } = read(text, notation);
    const hidden = secretLines(leftAlone);
    const secret = text.split("\n").findIndex((line) => line.includes("S3CR3T")) + 1;
    expect([...hidden]).toEqual([secret]);
  });

  it("names what else is in the line of a secret", () => {
    const body = '{"name":"L","endpoint":"https://l","a":1,"authorization":"Bearer x"}';
    const text = edited("curl", /\{\n {2}"name": "Log lake",[^}]*\}/, body);
    expect(read(text, "curl").leftAlone.map(({ why }) => why)).toEqual(["unknown", "secret"]);
  });

  it("names what is said twice, and holds to the first", () => {
    for (const notation of ["terraform", "curl"] as const) {
      const twice = written(notation) + written(notation).replaceAll("true", "false");
      expect(read(twice, notation).leftAlone.map(({ why }) => why)).toContain("twice");
    }
    expect(
      left(edited("kongctl", "enabled: true", "enabled: true\n      enabled: false"), "kongctl"),
    ).toEqual(["twice: enabled: false"]);
  });
});

describe("a text that cannot be understood", () => {
  it.each<[Notation, string | RegExp, string, string]>([
    ["terraform", '"Log lake"', '"Log lake', "unclosed"],
    ["terraform", /^\}$/m, "", "unclosed"],
    ["terraform", /^import \{$/m, "import {}\n}", "unopened"],
    ["terraform", /^ {2}name .*"Log lake"$/m, "", "incomplete"],
    ["terraform", /^# Audit/m, "/* Audit", "unclosed"],
    ["kongctl", '"Log lake"', '"Log lake', "unclosed"],
    ["kongctl", "      enabled: true", "         enabled: true", "indentation"],
    ["kongctl", "      enabled: true", "\tenabled: true", "indentation"],
    ["curl", '"name": "Log lake",', '"name": "Log lake"', "not_json"],
    ["curl", /\}'\ndestination_log_lake/, "}\ndestination_log_lake", "unclosed"],
    ["curl", '  "name": "Log lake",\n', "", "incomplete"],
    ["curl", '"https://lake.example.com/in"', "null", "incomplete"],
  ])("%s: %s → %j is %s", (notation, from, to, kind) => {
    const text = edited(notation, from, to);
    const fault = readText(text, notation);
    expect(fault).toBeInstanceOf(TextFault);
    expect(fault).toMatchObject({ kind, line: expect.any(Number) });
  });

  it("is told with the line where it is so", () => {
    const text = edited("terraform", '"Log lake"', '"Log lake');
    const line = text.split("\n").findIndex((each) => each.endsWith('"Log lake')) + 1;
    expect(readText(text, "terraform")).toMatchObject({ line });
  });

  it.each(["", "hello", "{}", "# only a comment", "a: b"])("of no notation is %j", (text) => {
    expect(notationOf(text)).toBeNull();
  });

  it("with the ends of lines of Windows is understood as any other", () => {
    for (const notation of ["terraform", "kongctl", "curl"] as const) {
      const text = written(notation).replaceAll("\n", "\r\n");
      expect(notationOf(text)).toBe(notation);
      expect(found(text, notation)).toEqual([]);
    }
  });
});

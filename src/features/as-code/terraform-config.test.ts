import { describe, expect, it } from "vitest";
import { REGIONS } from "@/audit-log/region";
import {
  HOSTILE_TEXTS,
  DESTINATION,
  DESTINATION_ID,
  PORTAL_ID,
  SETTINGS,
  SUBJECTS,
} from "./sample-subjects.test-support";
import { terraformConfig } from "./terraform-config";

function configOf(name: string): string {
  return terraformConfig(SUBJECTS[name]!, "in") ?? ""; // the names are those of the samples
}

describe("terraformConfig", () => {
  it("of a new destination has a sensitive variable and no import", () => {
    expect(configOf("a new destination")).toBe(`resource "konnect_audit_log_destination" "siem_production" {
  name                  = "SIEM production"
  endpoint              = "https://siem.example.com/services/collector/raw?a=1&b=2"
  authorization         = var.authorization
  log_format            = "cef"
  skip_ssl_verification = false
}

variable "authorization" {
  # Set it from outside, as with TF_VAR_authorization
  description = "Authorization header for the collector"
  type        = string
  sensitive   = true
}

provider "konnect" {
  # The token comes from KONNECT_TOKEN or KONNECT_SPAT
  server_url = "https://in.api.konghq.com"
}

terraform {
  required_providers {
    konnect = {
      source  = "kong/konnect"
      version = "~> 3.16"
    }
  }
}`);
  });

  it("of an existing destination imports it, and does not send an authorization that stays", () => {
    const config = configOf("a changed destination");
    expect(config).toContain(`import {
  to = konnect_audit_log_destination.siem_production
  id = "${DESTINATION_ID}"
}`);
    expect(config).toContain('log_format            = "json"');
    expect(config).toContain(`  authorization         = var.authorization
  log_format            = "json"
  skip_ssl_verification = false

  lifecycle {
    # The saved value stays, even if the variable has another
    ignore_changes = [authorization]
  }
}`);
    expect(configOf("a replaced authorization")).toContain("= var.authorization");
    expect(configOf("a replaced authorization")).not.toContain("ignore_changes");
  });

  it("of a region's webhook is made of the destination's settings, on the region's host", () => {
    const config = configOf("a webhook that is switched on");
    expect(config).toContain('server_url = "https://eu.api.konghq.com"');
    expect(config).toContain('resource "konnect_audit_log" "eu" {');
    expect(config).toContain("enabled               = true");
    expect(config).not.toContain("import {");
    // The region's page hides what of an endpoint may be a token.
    expect(config).toContain("endpoint              = var.endpoint");
    expect(config).toContain("# The one at siem.example.com");
    expect(config).not.toContain("/services/");
  });

  it("of all regions is a resource for each, on the host of each, with the destination's settings once", () => {
    const config = configOf("one destination for all regions");
    for (const region of REGIONS) {
      expect(config).toContain(`resource "konnect_audit_log" "${region}" {`);
      expect(config).toContain(`provider              = konnect.${region}`);
      expect(config).toContain(`server_url = "https://${region}.api.konghq.com"`);
    }
    expect(config.match(/variable "authorization"/g)).toHaveLength(1);
    expect(config.match(/variable "endpoint"/g)).toHaveLength(1);
    expect(config).not.toContain("global.api");
    expect(config).not.toContain("/services/");
  });

  it("of a webhook's own settings is those, and leaves out an authorization that stays", () => {
    const config = configOf("a webhook's own settings");
    expect(config).toContain(`resource "konnect_audit_log" "me" {
  enabled  = true
  endpoint = "https://own.example.com/in?token=t"
  # authorization is left out: the saved value stays
  log_format            = "json"
  skip_ssl_verification = true
}`);
    expect(config).not.toContain("var.authorization");
    expect(configOf("a webhook's own settings with a new authorization")).toContain("= var.authorization");
  });

  it("of a portal's webhook refers to the destination, on the host of the portal's region", () => {
    const config = configOf("a portal's webhook");
    expect(config).toContain('server_url = "https://in.api.konghq.com"');
    expect(config).toContain(`import {
  to = konnect_portal_audit_log_webhook.portal
  id = "${PORTAL_ID}"
}`);
    expect(config).toContain(`audit_log_destination_id = "${DESTINATION_ID}"`);
    expect(config).toContain("enabled                  = false");
  });

  it.each([
    ["a destination as it is", "a changed destination", /log_format +=.*/],
    ["a webhook as it is", "a webhook that is switched on", /enabled +=.*/],
    ["a webhook's own settings as they are", "a webhook's own settings", /enabled +=.*/],
    ["a portal's webhook as it is", "a portal's webhook", /enabled +=.*/],
  ])("of %s is the whole resource, just as of %s", (asItIs, changed, value) => {
    expect(configOf(asItIs)).not.toBe("");
    expect(configOf(asItIs).replace(value, "")).toBe(configOf(changed).replace(value, ""));
  });

  it.each(["a replay", "a portal's replay"])("has nothing for %s", (name) => {
    expect(configOf(name)).toBe("");
  });

  it("has nothing for a webhook without a destination", () => {
    expect(
      terraformConfig(
        {
          kind: "org-webhook",
          region: "us",
          changes: { enabled: false },
          isAsSaved: false,
          isEnabled: false,
          destinationId: "",
          destination: null,
        },
        "us",
      ),
    ).toBeNull();
  });

  it.each(HOSTILE_TEXTS)("keeps the name %j inside its string and its comment", (name) => {
    const settings = { ...SETTINGS, name };
    const created = terraformConfig({ kind: "create-destination", settings }, "us") ?? "";
    expect(created.split(/[\n\r\u2028\u2029]/)).toHaveLength(
      configOf("a new destination").split("\n").length,
    );
    const webhook = {
      kind: "org-webhook",
      region: "us",
      changes: {},
      isAsSaved: false,
      isEnabled: true,
      destinationId: DESTINATION_ID,
      destination: { ...DESTINATION, name },
    } as const;
    expect((terraformConfig(webhook, "us") ?? "").split(/[\n\r\u2028\u2029]/)).toHaveLength(
      configOf("a webhook that is switched on").split("\n").length,
    );
  });
});

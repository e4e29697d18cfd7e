import { expect, it } from "vitest";
import type { RotationSubject } from "@/entities/place/rotation-subject";
import {
  DESTINATION_ID,
  HOSTILE_TEXTS,
  PORTAL_ID,
  SETTINGS,
} from "@/features/as-code/sample-subjects.test-support";
import { hclString } from "@/features/as-code/hcl-text";
import { rotationTerraform } from "./rotation-terraform";

const NEXT_ID = "7a1de9b5-4c2b-4c5e-9d0a-0c5a3f6b7e22";
const MOVING: RotationSubject = {
  old: { id: DESTINATION_ID, settings: SETTINGS },
  isOldDeleted: false,
  deletedName: null,
  next: { id: NEXT_ID, settings: { ...SETTINGS, name: "SIEM production rotated" } },
  portals: [{ portalId: PORTAL_ID, name: "Partner APIs", isEnabled: true, sendsTo: "next" }],
  regions: ["us"],
};

const DELETED = { old: null, isOldDeleted: true, deletedName: SETTINGS.name };

it("has both destinations and where each portal sends to, and imports the new one", () => {
  const { file, commands } = rotationTerraform(MOVING);
  expect(file).toContain('resource "konnect_audit_log_destination" "siem_production" {');
  expect(file).toContain('resource "konnect_audit_log_destination" "siem_production_rotated" {');
  expect(file).toContain(
    "audit_log_destination_id = konnect_audit_log_destination.siem_production_rotated.id",
  );
  expect(commands).toBe(
    `terraform import konnect_audit_log_destination.siem_production_rotated '${NEXT_ID}'`,
  );
});

it("never has a token, and one sensitive variable for each destination that is not sent", () => {
  const { file } = rotationTerraform(MOVING);
  expect([...file.matchAll(/authorization += (\S+)/g)].map(([, value]) => value)).toEqual([
    "var.siem_production_authorization",
    "var.siem_production_rotated_authorization",
  ]);
  expect(file.match(/ignore_changes = \[authorization\]/g)).toHaveLength(2);
  expect(file.match(/sensitive = true/g)).toHaveLength(2);
});

it("follows a portal that is moved back, or was never moved", () => {
  const { file } = rotationTerraform({
    ...MOVING,
    portals: MOVING.portals.map((portal) => ({ ...portal, sendsTo: "old" as const, isEnabled: false })),
  });
  expect(file).toContain("audit_log_destination_id = konnect_audit_log_destination.siem_production.id");
  expect(file).toMatch(/enabled += false/);
});

it("forgets the old one once it is deleted", () => {
  const { file, commands, blocks } = rotationTerraform({ ...MOVING, ...DELETED });
  expect(file).not.toContain('"siem_production"');
  expect(commands.split("\n")).toContain("terraform state rm konnect_audit_log_destination.siem_production");
  expect(blocks).toContain(
    "removed {\n  from = konnect_audit_log_destination.siem_production\n\n  lifecycle {\n    destroy = false\n  }\n}",
  );
});

it("needs no command for the state in place", () => {
  const { file, commands, blocks } = rotationTerraform({ ...MOVING, next: null, portals: [] });
  expect(file).toContain("ignore_changes = [authorization]");
  expect(commands + blocks).toBe("");
});

it("names no two resources alike", () => {
  const { file } = rotationTerraform({
    ...MOVING,
    next: { id: NEXT_ID, settings: SETTINGS },
    portals: ["Docs", "docs!", "日本語", "日本"].map((name, index) => ({
      portalId: `${PORTAL_ID.slice(0, -1)}${index}`,
      name,
      isEnabled: true,
      sendsTo: "next",
    })),
  });
  const heads = file.match(/^resource .*$/gm) ?? [];
  expect(new Set(heads).size).toBe(6);
  expect(file).toContain("konnect_audit_log_destination.siem_production_2.id");
});

it.each(HOSTILE_TEXTS)("writes %j as text that means itself", (name) => {
  const { file } = rotationTerraform({ ...MOVING, next: { id: NEXT_ID, settings: { ...SETTINGS, name } } });
  expect(file).toContain(`= ${hclString(name)}\n`);
  expect(file.match(/^resource /gm)).toHaveLength(3);
});

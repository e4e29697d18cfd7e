import { expect, test } from "vitest";
import type { Portal } from "@/contract/portal";
import { type PortalChoice, portalOptions, type PortalSetup } from "./portal-options";

const choice = (title: string, region: string, setup: PortalSetup): PortalChoice => ({
  portal: {
    id: title,
    name: title,
    display_name: title,
    description: null,
    authentication_enabled: true,
    rbac_enabled: false,
    default_domain: `x.${region}.kongportals.com`,
    canonical_domain: `${title.toLowerCase().replace(" ", "-")}.example.com`,
    created_at: "2026-11-21T09:30:00Z",
    updated_at: "2026-11-21T09:30:00Z",
  } satisfies Portal,
  setup,
});

const WORDS = {
  region: (region: string) => region.toUpperCase(),
  configured: (destination: string | null) => (destination === null ? "set up" : `set up, to ${destination}`),
};

test("portals without an audit log stand first, by name, and the others say where they send", () => {
  const options = portalOptions(
    [
      choice("Alpha", "us", { state: "configured", destination: "SIEM" }),
      choice("Portal 10", "eu", { state: "free" }),
      choice("Beta", "xx", { state: "configured", destination: null }),
      choice("Portal 9", "eu", { state: "unknown" }),
    ],
    WORDS,
    "en",
  );
  expect(options.map(({ label, secondary }) => `${label} | ${secondary}`)).toEqual([
    "Portal 9 | EU · portal-9.example.com",
    "Portal 10 | EU · portal-10.example.com",
    "Alpha | set up, to SIEM · US · alpha.example.com",
    "Beta | set up · beta.example.com",
  ]);
});

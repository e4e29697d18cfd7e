import { expect, it } from "vitest";
import {
  type AskedWebhook,
  type DestinationUser,
  gatherUsage,
  type PortalsKnown,
  userKey,
} from "@/entities/destination-usage/destination-usage";
import type { Proof } from "@/features/destinations/rotation/proof/proof";
import { rotationProgress } from "./rotation-progress";

const us: DestinationUser = { kind: "region", region: "us" };
const eu: DestinationUser = { kind: "region", region: "eu" };
const sg: DestinationUser = { kind: "region", region: "sg" };
const partner: DestinationUser = { kind: "portal", portalId: "p1", name: "Partner" };
const docs: DestinationUser = { kind: "portal", portalId: "p2", name: "Docs" };

const IDS = { old: "old", next: "next" };
const ALL: PortalsKnown = { state: "answered", failedRegions: [], refusedRegions: [] };

function uses(user: DestinationUser, destinationId: string): AskedWebhook {
  return { user, answer: { state: "answered", destinationId } };
}

function progress(
  asked: readonly AskedWebhook[],
  proofs: Readonly<Record<string, Proof>> = {},
  portals: PortalsKnown = ALL,
) {
  return rotationProgress(gatherUsage(asked, portals), IDS, (user) => proofs[userKey(user)] ?? "pending");
}

it("begins with every place on the old destination, and knows no others", () => {
  const { steps, end } = progress([uses(us, "old"), uses(eu, "other"), uses(partner, "old")]);
  expect(steps).toEqual([
    { user: us, state: "ready" },
    { user: partner, state: "ready" },
  ]);
  expect(end).toBe("used");
});

it("keeps the places in their order, moved or not", () => {
  const asked = [
    uses(us, "next"),
    uses(eu, "old"),
    uses(sg, "next"),
    uses(partner, "next"),
    uses(docs, "old"),
  ];
  expect(progress(asked).steps.map(({ user }) => user)).toEqual([us, eu, sg, docs, partner]);
});

it.each<[Proof, "ready" | "held"]>([
  ["proven", "ready"],
  ["off", "ready"],
  ["failed", "held"],
  ["waiting", "held"],
  ["unsure", "held"],
  ["stopped", "held"],
  ["unread", "held"],
  ["pending", "held"],
])("where a moved one is %s, the next one is %s", (proof, state) => {
  const { steps, unproven } = progress([uses(us, "next"), uses(eu, "old")], { us: proof });
  expect(steps).toEqual([
    { user: us, state: "moved", proof },
    { user: eu, state },
  ]);
  expect(unproven).toEqual(state === "held" ? [us] : []);
});

it("lets one that was moved back hold nothing up", () => {
  const { steps } = progress([uses(us, "old"), uses(eu, "old")], { us: "failed" });
  expect(steps.map(({ state }) => state)).toEqual(["ready", "ready"]);
});

it("ends when no place uses the old one and each that sends is proven", () => {
  const asked = [uses(us, "next"), uses(partner, "next")];
  expect(progress(asked, { us: "proven", p1: "waiting" }).end).toBe("unproven");
  expect(progress(asked, { us: "proven", p1: "proven" }).end).toBe("ready");
  expect(progress([]).end).toBe("ready");
});

it("never takes what could not be read for unused", () => {
  const failed: AskedWebhook = { user: eu, answer: { state: "failed" } };
  const pending: AskedWebhook = { user: eu, answer: { state: "pending" } };
  expect(progress([uses(us, "next"), failed], { us: "proven" }).end).toBe("unknown");
  expect(progress([uses(us, "next"), pending], { us: "proven" }).end).toBe("checking");
  expect(progress([uses(us, "next")], { us: "proven" }, { state: "refused" }).end).toBe("unknown");
});

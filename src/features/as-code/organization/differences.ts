// What a text would change in the organisation as it is.

import { toWellFormed } from "@/audit-log/record/well-formed";
import type { Region } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import {
  type DeliverySettings,
  destinationSettings,
  type OrganizationSetUp,
  type PortalWebhook,
  type RegionWebhook,
  type Unread,
} from "./organization";
import type {
  LeftAlone,
  TextDestination,
  TextPortal,
  TextReading,
  TextRegion,
  TextTarget,
  TextUnread,
  TextWebhook,
} from "./read/text-reading";

export type DifferenceSubject =
  | { readonly kind: "destination"; readonly name: string }
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly title: string };

export type DifferenceField = keyof DeliverySettings | "name" | "enabled" | "destination";

/** Null: there is none. `OWN_SETTINGS`: instead of a destination. */
export type DifferenceValue = string | boolean | null | typeof OWN_SETTINGS;
export const OWN_SETTINGS: unique symbol = Symbol("settings of its own");

export interface FieldDifference {
  readonly field: DifferenceField;
  readonly from: DifferenceValue;
  readonly to: DifferenceValue;
}

/**
 * * `gone`: it is there, and the text lacks it.
 * * `unread`: the text has it, and whether it is there could not be read.
 */
export interface Difference {
  readonly kind: "changed" | "new" | "gone" | "unread";
  readonly subject: DifferenceSubject;
  readonly fields: readonly FieldDifference[];
}

/** In the order of the organisation: destinations, regions, portals. */
export function differences(organization: OrganizationSetUp, text: TextReading): readonly Difference[] {
  const comparison = new Comparison(organization, text);
  return [...comparison.destinations(), ...comparison.regions(), ...comparison.portals()];
}

/** Portals that the text asks for on another host than the one that has them, which is no change but a failure. */
export function askedElsewhere(
  organization: Pick<OrganizationSetUp, "portals">,
  { portals }: Pick<TextReading, "portals">,
): readonly LeftAlone[] {
  return portals.flatMap(({ portal, asked }): LeftAlone[] => {
    const now = organization.portals.find(({ portalId }) => "id" in portal && portalId === portal.id);
    if (!now || asked === null || asked.host === now.host) return [];
    return [{ line: asked.line, why: "foreign_host" }];
  });
}

class Comparison {
  readonly #organization: OrganizationSetUp;
  readonly #text: TextReading;
  /** Which one there is each of the text is. */
  readonly #known = new Map<TextDestination, Destination>();

  constructor(organization: OrganizationSetUp, text: TextReading) {
    this.#organization = organization;
    this.#text = text;
    // By id first: a name that was exchanged for another one's is a change of both.
    for (const by of ["id", "name"] as const) {
      for (const destination of text.destinations) this.#find(destination, by);
    }
  }

  #find(destination: TextDestination, by: "id" | "name"): void {
    if (this.#known.has(destination)) return;
    const taken = new Set(this.#known.values());
    const found = this.#organization.destinations.find(
      (each) =>
        !taken.has(each) &&
        (by === "id" ? each.id === destination.id : each.name === destination.settings.name),
    );
    if (found) this.#known.set(destination, found);
  }

  destinations(): readonly Difference[] {
    const { destinations, covers } = this.#text;
    if (!covers.destinations) return [];
    const kept = new Set(this.#known.values());
    return [
      ...destinations.flatMap((destination): Difference[] => {
        const now = this.#known.get(destination);
        const before = now ? destinationSettings(now) : {};
        const fields = changedFields(before, destination.settings);
        const subject = {
          kind: "destination",
          name: now?.name ?? destination.settings.name ?? "",
        } as const;
        if (!now) return [{ kind: "new", subject, fields }];
        return fields.length === 0 ? [] : [{ kind: "changed", subject, fields }];
      }),
      ...this.#organization.destinations
        .filter((destination) => !kept.has(destination))
        .map(({ name }) => gone({ kind: "destination", name })),
    ];
  }

  regions(): readonly Difference[] {
    if (!this.#text.covers.regions) return [];
    const { regions, unread } = this.#organization;
    const said = new Set(this.#text.regions.map(({ region }) => region));
    return [
      ...this.#text.regions.flatMap((webhook) => {
        const { region } = webhook;
        const subject = { kind: "region", region } as const;
        if (unread.some((each) => each.what === "region" && each.region === region)) {
          return [{ kind: "unread", subject, fields: [] } as const];
        }
        const now = regions.find((each) => each.region === region);
        return difference(subject, now, this.#regionFields(now, webhook));
      }),
      ...regions
        .filter(({ region }) => !said.has(region) && !this.#textLacks({ what: "region", region }))
        .map(({ region }) => gone({ kind: "region", region })),
    ];
  }

  portals(): readonly Difference[] {
    const { portals } = this.#organization;
    const said = new Set<PortalWebhook>();
    const found = this.#text.portals.flatMap((webhook) => {
      const now = this.#portalOf(webhook);
      if (now) said.add(now);
      const title = now?.title ?? ("id" in webhook.portal ? webhook.portal.id : webhook.portal.named);
      const subject = { kind: "portal", title } as const;
      if (!now && this.#mayBeUnread(webhook)) return [{ kind: "unread", subject, fields: [] } as const];
      return difference(subject, now, this.#webhookFields(now, webhook));
    });
    const missing = portals.filter(
      (portal) =>
        !said.has(portal) &&
        this.#text.covers.portalHosts.includes(portal.host) &&
        !this.#textLacks({ what: "portal", portalId: portal.portalId }) &&
        !this.#text.unread.some(
          (each) => each.what === "portals" && (each.region === null || each.region === portal.host),
        ),
    );
    return [...found, ...missing.map(({ title }) => gone({ kind: "portal", title }))];
  }

  #portalOf({ portal }: TextPortal): PortalWebhook | undefined {
    const { portals } = this.#organization;
    if ("id" in portal) return portals.find(({ portalId }) => portalId === portal.id);
    const { portalHosts } = this.#text.covers;
    return portals.find(
      ({ name, host }) => name === portal.named && (portalHosts.length === 0 || portalHosts.includes(host)),
    );
  }

  #mayBeUnread({ portal }: TextPortal): boolean {
    return this.#organization.unread.some((each: Unread) => {
      if (each.what === "portal") {
        return "id" in portal ? each.portalId === portal.id : each.title === portal.named;
      }
      return each.what === "portals";
    });
  }

  #textLacks(what: TextUnread): boolean {
    return this.#text.unread.some((each) => JSON.stringify(each) === JSON.stringify(what));
  }

  #regionFields(now: RegionWebhook | undefined, webhook: TextRegion): readonly FieldDifference[] {
    const target = webhook.target;
    const own = now?.target.kind === "own" ? now.target.settings : null;
    // The provider copies the settings of a destination, so that the webhook has its own: the same ones are no change.
    if (this.#text.notation === "terraform" && own && isTextDestination(target)) {
      const { name: _, ...copied } = target.settings;
      return this.#settingFields(now, {
        ...webhook,
        target: "own",
        settings: { ...copied, ...webhook.settings },
      });
    }
    return this.#settingFields(now, webhook);
  }

  #settingFields(now: RegionWebhook | undefined, webhook: TextRegion): readonly FieldDifference[] {
    return [
      ...this.#webhookFields(now, webhook),
      ...changedFields(now ? this.#settingsNow(now) : {}, webhook.settings),
    ];
  }

  /** What is delivered how, whether or not that is a destination's. */
  #settingsNow({ target }: RegionWebhook): Partial<DeliverySettings> {
    if (target.kind === "own") return target.settings;
    const destination = this.#organization.destinations.find(({ id }) => id === target.destinationId);
    if (!destination) return {};
    const { name: _, ...settings } = destinationSettings(destination);
    return settings;
  }

  #webhookFields(now: RegionWebhook | PortalWebhook | undefined, webhook: TextWebhook): FieldDifference[] {
    const fields: FieldDifference[] = [];
    const before = now && targetNow(now);
    const after = this.#targetOf(webhook.target);
    if (webhook.target !== null && before !== after) {
      fields.push({ field: "destination", from: this.#shown(before ?? null), to: this.#shown(after) });
    }
    const { isEnabled } = webhook;
    if (isEnabled !== null && isEnabled !== now?.isEnabled) {
      fields.push({ field: "enabled", from: now?.isEnabled ?? null, to: isEnabled });
    }
    return fields;
  }

  /** The id of the destination, where there is one of that kind already; else what the text calls it. */
  #targetOf(target: TextTarget): string | TextDestination | typeof OWN_SETTINGS | null {
    if (target === null) return null;
    if (target === "own") return OWN_SETTINGS;
    if (isTextDestination(target)) return this.#known.get(target)?.id ?? target;
    if ("id" in target) return target.id;
    return this.#organization.destinations.find(({ name }) => name === target.named)?.id ?? target.named;
  }

  #shown(target: string | TextDestination | typeof OWN_SETTINGS | null): DifferenceValue {
    if (target === null || target === OWN_SETTINGS) return target;
    if (typeof target === "object") return target.settings.name ?? "";
    return this.#organization.destinations.find(({ id }) => id === target)?.name ?? target;
  }
}

function targetNow(now: RegionWebhook | PortalWebhook): string | typeof OWN_SETTINGS {
  if ("destinationId" in now) return now.destinationId;
  return now.target.kind === "own" ? OWN_SETTINGS : now.target.destinationId;
}

function isTextDestination(target: TextTarget): target is TextDestination {
  return typeof target === "object" && target !== null && "settings" in target;
}

function difference(
  subject: DifferenceSubject,
  now: object | undefined,
  fields: readonly FieldDifference[],
): readonly Difference[] {
  if (!now) return [{ kind: "new", subject, fields }];
  return fields.length === 0 ? [] : [{ kind: "changed", subject, fields }];
}

function gone(subject: DifferenceSubject): Difference {
  return { kind: "gone", subject, fields: [] };
}

const COMPARED = ["name", "endpoint", "log_format", "skip_ssl_verification"] as const;

type Compared = Partial<Readonly<Record<(typeof COMPARED)[number], string | boolean>>>;

function changedFields(before: Compared, after: Compared): readonly FieldDifference[] {
  return COMPARED.flatMap((field) => {
    const [from = null, to] = [before[field], after[field]];
    return to === undefined || to === written(from) ? [] : [{ field, from, to }];
  });
}

/** As a text can have it, which is UTF-8. */
function written<T>(value: T): T | string {
  return typeof value === "string" ? toWellFormed(value) : value;
}

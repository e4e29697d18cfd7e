import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Region } from "@/audit-log/region";
import type { PickerOption } from "@/ui/form/field/picker-options";

/** What is known of a portal's audit log: nothing yet or nothing at all, that there is none, or where it sends to. */
export type PortalSetup =
  | { readonly state: "unknown" | "free" }
  /** `destination` is `null` where its name is not known. */
  | { readonly state: "configured"; readonly destination: string | null };

export interface PortalChoice {
  readonly portal: Portal;
  readonly setup: PortalSetup;
}

export interface PortalOptionWords {
  readonly region: (region: Region) => string;
  readonly configured: (destination: string | null) => string;
}

/** Those that have no audit log yet stand first, and those that have one say so; within both by name. */
export function portalOptions(
  choices: readonly PortalChoice[],
  words: PortalOptionWords,
  locale: string,
): readonly PickerOption[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const rank = ({ setup }: PortalChoice) => (setup.state === "configured" ? 1 : 0);
  return choices
    .toSorted((a, b) => rank(a) - rank(b) || collator.compare(portalTitle(a.portal), portalTitle(b.portal)))
    .map(({ portal, setup }) => {
      const region = portalRegion(portal);
      const facts = [
        ...(setup.state === "configured" ? [words.configured(setup.destination)] : []),
        ...(region === null ? [] : [words.region(region)]),
        // Two portals may have the same title; no two have the same domain.
        portal.canonical_domain,
      ];
      return { value: portal.id, label: portalTitle(portal), secondary: facts.join(" · ") };
    });
}

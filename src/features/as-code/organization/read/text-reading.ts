// What a text that comes back says, in one form for all notations, and which of its lines were left alone.

import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import { isRegion, type Region } from "@/audit-log/region";
import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import type { DestinationSettings } from "@/entities/place/as-code-subject";
import type { DeliverySettings, Unread } from "@/features/as-code/organization/organization";

export const NOTATIONS = ["terraform", "kongctl", "curl"] as const;
export type Notation = (typeof NOTATIONS)[number];

/**
 * * `unknown`: nothing that an export writes.
 * * `not_plain`: a setting, but its value is computed, or of another type.
 * * `secret`: a secret that stands in the text itself, which is therefore not repeated.
 * * `twice`: the same thing was said before.
 * * `foreign_secret`: the variable of an Authorization Header, but not of the one that belongs here.
 * * `foreign_host`: a portal, but not on the host that has it.
 */
export type WhyLeft = "unknown" | "not_plain" | "secret" | "twice" | "foreign_secret" | "foreign_host";

export interface LeftAlone {
  /** From 1. */
  readonly line: number;
  readonly why: WhyLeft;
}

/** The lines that are not to be repeated on the screen, from 1. A line may be left alone for other reasons as well. */
export function secretLines(left: readonly LeftAlone[]): ReadonlySet<number> {
  return new Set(left.filter(({ why }) => why === "secret").map(({ line }) => line));
}

export interface TextDestination {
  /** The one that it is at the time of writing; null where the text does not say. */
  readonly id: string | null;
  /** Without those whose value is not plain. */
  readonly settings: Partial<DestinationSettings>;
}

/** Null: the text does not name one, so the target stays as it is. */
export type TextTarget =
  | TextDestination
  | { readonly named: string }
  | { readonly id: string }
  | "own"
  | null;

export interface TextWebhook {
  readonly target: TextTarget;
  /** Null: the text does not say. */
  readonly isEnabled: boolean | null;
  /** Those that stand in the text for this webhook itself. */
  readonly settings: Partial<DeliverySettings>;
}

export interface TextRegion extends TextWebhook {
  readonly region: Region;
}

export interface TextPortal extends TextWebhook {
  readonly portal: { readonly id: string } | { readonly named: string };
  /** Where the text asks for it, and the line that says so, from 1; null where it does not say. */
  readonly asked: { readonly host: ApiHost; readonly line: number } | null;
}

/** Something that the text says it lacks, because it could not be read when it was written. */
export type TextUnread = {
  readonly [What in Unread["what"]]: Omit<Extract<Unread, { what: What }>, "why" | "title">;
}[Unread["what"]];

export interface TextReading {
  readonly notation: Notation;
  readonly destinations: readonly TextDestination[];
  readonly regions: readonly TextRegion[];
  readonly portals: readonly TextPortal[];
  readonly unread: readonly TextUnread[];
  /** What is missing in the text only where the notation could have had it. */
  readonly covers: {
    readonly destinations: boolean;
    readonly regions: boolean;
    readonly portalHosts: readonly ApiHost[];
  };
  /** By line. */
  readonly leftAlone: readonly LeftAlone[];
}

/** What only a notation's own reader knows of it; what is left alone in any order. */
export type NotationReading = Omit<TextReading, "notation" | "unread">;

/**
 * * `unclosed`, `unopened`: a quote, a bracket or a comment.
 * * `incomplete`: a destination without its name or its endpoint.
 * * `not_json`: the body of a call.
 * * `indentation`: lines of YAML that belong nowhere.
 */
export type TextFaultKind = "unclosed" | "unopened" | "incomplete" | "not_json" | "indentation";

/** Thrown where a text cannot be understood from a line on. */
export class TextFault extends Error {
  readonly kind: TextFaultKind;
  readonly line: number;

  constructor(kind: TextFaultKind, line: number) {
    super(`${kind} in line ${line}`);
    this.kind = kind;
    this.line = line;
  }
}

/** What a text of any notation says of itself in comments, as `unreadLines` writes it. */
export function readUnread(text: string): readonly TextUnread[] {
  return text.split("\n").flatMap((line): TextUnread[] => {
    const [, what, which] = /^# Not read: (region|portals|portal)(?: ([\w-]+))? \(/.exec(line) ?? [];
    if (what === "portal" && which !== undefined) return [{ what, portalId: which }];
    if (what === "region" && isRegion(which)) return [{ what, region: which }];
    if (what !== "portals") return [];
    return which === undefined ? [{ what, region: null }] : isRegion(which) ? [{ what, region: which }] : [];
  });
}

export const EVERYTHING: TextReading["covers"] = {
  destinations: true,
  regions: true,
  portalHosts: API_HOSTS,
};

const DEFAULTS = { log_format: DEFAULT_LOG_FORMAT, skip_ssl_verification: false } as const;

/** What a destination, or a webhook of Terraform, has where the text does not say it. */
export function defaultsBeside(said: { has: (name: string) => boolean }): Partial<typeof DEFAULTS> {
  const { log_format, skip_ssl_verification } = DEFAULTS;
  return {
    ...(!said.has("log_format") && { log_format }),
    ...(!said.has("skip_ssl_verification") && { skip_ssl_verification }),
  };
}

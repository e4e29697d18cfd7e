// What a script of calls says of audit logs.

import { isRegion } from "@/audit-log/region";
import { API_HOSTS, apiOrigin } from "@/contract/api-host";
import { apiPaths, versioned } from "@/contract/paths";
import type { DeliverySettings } from "@/features/as-code/organization/organization";
import { SCRIPT_FUNCTIONS } from "@/features/as-code/organization/write/curl-script";
import { readShell, type ShellCommand, type ShellPart } from "./shell-reader";
import {
  defaultsBeside,
  EVERYTHING,
  type LeftAlone,
  type NotationReading,
  type TextDestination,
  TextFault,
  type TextPortal,
  type TextRegion,
  type TextTarget,
  type WhyLeft,
} from "./text-reading";

/** `: "${NAME:?…}"` asks for a value; `: "${NAME:=value}"` has one. */
const DECLARATION = /^: "\$\{(\w+):(?:\?[\w ]*|=([\w.~%!*()'-]*))\}"$/;
const SECRET_NAME = /^(?:KONNECT_TOKEN|(?:OWN_)?AUTHORIZATION_\w+)$/;
const ASSIGNMENT = /^(\w+)=\$\(made_id\)$/;
const DESTINATION_COMMENT = /^# Destination (\S+)$/;

/** @throws TextFault */
export function readCurl(text: string): NotationReading {
  const reader = new Reader(text);
  for (const command of readShell(text)) reader.take(command);
  reader.lookForForeignSecrets();
  return {
    destinations: reader.destinations,
    regions: reader.regions,
    portals: reader.portals,
    covers: EVERYTHING,
    leftAlone: reader.leftAlone,
  };
}

/** What is in every script, and says nothing about an organisation. */
const FIXED = new Set(["set -eu", ...readShell(SCRIPT_FUNCTIONS).map(({ source }) => source)]);

class Reader {
  readonly destinations: TextDestination[] = [];
  readonly regions: TextRegion[] = [];
  readonly portals: TextPortal[] = [];
  readonly leftAlone: LeftAlone[] = [];
  readonly #lines: readonly string[];
  readonly #values = new Map<string, string>();
  readonly #made = new Map<string, TextDestination>();
  readonly #secrets = new Map<TextDestination, { readonly command: ShellCommand; readonly body: Body }>();

  constructor(text: string) {
    this.#lines = text.split("\n");
  }

  take(command: ShellCommand): void {
    const { source, words } = command;
    if (FIXED.has(source)) return;
    const [, name, value] = DECLARATION.exec(source) ?? [];
    if (name !== undefined) {
      if (SECRET_NAME.test(name) && (value ?? "") !== "") this.#leave(command, "secret");
      else this.#values.set(name, value ?? "");
      return;
    }
    const [, variable] = ASSIGNMENT.exec(source) ?? [];
    const last = this.destinations.at(-1);
    if (variable !== undefined && last) {
      if (this.#made.has(variable)) this.#leave(command, "twice");
      else this.#made.set(variable, last);
      return;
    }
    const [call, method, url, body, ...more] = words ?? [];
    if (!url || !body || plain(call) !== "call" || more.length > 0) this.#leave(command, "unknown");
    else this.#call(command, plain(method), this.#filledIn(url), this.#body(command, body));
  }

  /** Which secret is a destination's own is known from what its id is assigned to, behind its call. */
  lookForForeignSecrets(): void {
    const made = new Map([...this.#made].map(([variable, destination]) => [destination, variable]));
    for (const [destination, { command, body }] of this.#secrets) {
      const name = (made.get(destination) ?? "").replace(/^destination_/, "");
      this.#secret(command, body, `AUTHORIZATION_${name.toUpperCase()}`);
    }
  }

  #call(command: ShellCommand, method: string | null, url: string, body: Body): void {
    const host = API_HOSTS.find((each) => url.startsWith(`${apiOrigin(each)}/`));
    const path = host === undefined ? "" : url.slice(apiOrigin(host).length);
    if (method === "POST" && path === versioned("v3", apiPaths.destinations())) {
      return this.#destination(command, body);
    }
    if (method !== "PATCH") return this.#leave(command, "unknown");
    if (isRegion(host) && path === versioned("v3", apiPaths.orgWebhook())) {
      this.#known(command, body, ["audit_log_destination_id", "enabled"]);
      return this.#addRegion(command, { region: host, ...this.#reference(command, body), settings: {} });
    }
    if (isRegion(host) && path === versioned("v2", apiPaths.orgWebhook())) {
      this.#known(command, body, ["authorization", "enabled", ...SETTINGS]);
      this.#secret(command, body, `OWN_AUTHORIZATION_${host.toUpperCase()}`);
      const { endpoint, ...others } = this.#settings(command, body);
      return this.#addRegion(command, {
        region: host,
        target: "own",
        isEnabled: this.#flag(command, body, "enabled"),
        settings: { ...(endpoint !== undefined && { endpoint }), ...others },
      });
    }
    const [, id] = /^\/v3\/portals\/([^/]+)\/audit-log-webhook$/.exec(path) ?? [];
    if (id === undefined || host === undefined) return this.#leave(command, "unknown");
    this.#known(command, body, ["audit_log_destination_id", "enabled"]);
    const portal = { id: decoded(id) };
    if (this.portals.some(({ portal: other }) => "id" in other && other.id === portal.id)) {
      return this.#leave(command, "twice");
    }
    const asked = { host, line: command.line };
    this.portals.push({ portal, asked, ...this.#reference(command, body), settings: {} });
  }

  #destination(command: ShellCommand, said: Body): void {
    // Null counts as not given.
    const body: Body = new Map([...said].filter(([, value]) => value !== null));
    this.#known(command, body, ["name", "authorization", ...SETTINGS]);
    const name = this.#text(command, body, "name");
    const settings = this.#settings(command, body);
    if (!body.has("name") || !body.has("endpoint")) throw new TextFault("incomplete", command.line);
    const [, id] = DESTINATION_COMMENT.exec(this.#lines[command.line - 2] ?? "") ?? [];
    const destination: TextDestination = {
      id: id ?? null,
      settings: { ...defaultsBeside(body), ...(name !== null && { name }), ...settings },
    };
    this.destinations.push(destination);
    this.#secrets.set(destination, { command, body });
  }

  #addRegion(command: ShellCommand, webhook: TextRegion): void {
    if (this.regions.some(({ region }) => region === webhook.region)) this.#leave(command, "twice");
    else this.regions.push(webhook);
  }

  #reference(command: ShellCommand, body: Body): { target: TextTarget; isEnabled: boolean | null } {
    const value = body.get("audit_log_destination_id");
    const isEnabled = this.#flag(command, body, "enabled");
    if (value === undefined || value === null) return { target: null, isEnabled };
    if (typeof value === "object") {
      const made = this.#made.get(value.variable);
      if (made) return { target: made, isEnabled };
    } else if (typeof value === "string") return { target: { id: value }, isEnabled };
    this.#leaveMember(command, "audit_log_destination_id");
    return { target: null, isEnabled };
  }

  #settings(command: ShellCommand, body: Body): Partial<DeliverySettings> {
    const endpoint = this.#text(command, body, "endpoint");
    const log_format = this.#text(command, body, "log_format");
    const skip_ssl_verification = this.#flag(command, body, "skip_ssl_verification");
    return {
      ...(endpoint !== null && { endpoint }),
      ...(log_format !== null && { log_format }),
      ...(skip_ssl_verification !== null && { skip_ssl_verification }),
    };
  }

  #text(command: ShellCommand, body: Body, name: string): string | null {
    const value = body.get(name) ?? null;
    if (typeof value === "string" || value === null) return value;
    this.#leaveMember(command, name);
    return null;
  }

  #flag(command: ShellCommand, body: Body, name: string): boolean | null {
    const value = body.get(name) ?? null;
    if (typeof value === "boolean" || value === null) return value;
    this.#leaveMember(command, name);
    return null;
  }

  /** @throws TextFault where it is no JSON */
  #body(command: ShellCommand, parts: readonly ShellPart[]): Body {
    // Marks that stand for variables are words that nothing in the text has.
    let mark = "variable";
    const typed = parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
    while (typed.includes(mark)) mark += "_";
    const json = parts
      .map((part) => {
        if (part.kind === "text") return part.text;
        return part.kind === "variable" ? `${mark} ${part.name}` : `"${mark} ${part.name}"`;
      })
      .join("");
    let read: unknown;
    try {
      read = JSON.parse(json);
    } catch {
      throw new TextFault("not_json", command.line);
    }
    if (typeof read !== "object" || read === null) throw new TextFault("not_json", command.line);
    return new Map(
      Object.entries(read).map(([name, value]: [string, unknown]): [string, BodyMember] => {
        if (typeof value === "string" && value.startsWith(`${mark} `)) {
          return [name, { variable: value.slice(mark.length + 1) }];
        }
        return [name, isScalar(value) ? value : NaN];
      }),
    );
  }

  /** A variable has the value that the text itself gives it. */
  #filledIn(word: readonly ShellPart[]): string {
    return word
      .map((part) => (part.kind === "text" ? part.text : (this.#values.get(part.name) ?? "")))
      .join("");
  }

  #known(command: ShellCommand, body: Body, known: readonly string[]): void {
    for (const name of body.keys()) if (!known.includes(name)) this.#leaveMember(command, name, "unknown");
    const authorization = body.get("authorization");
    if (typeof authorization === "string") this.#leaveMember(command, "authorization", "secret");
  }

  /** A text in its place is told as a secret already. */
  #secret(command: ShellCommand, body: Body, own: string): void {
    const value = body.get("authorization") ?? null;
    if (value === null || typeof value === "string") return;
    if (typeof value !== "object") this.#leaveMember(command, "authorization");
    else if (value.variable !== own) this.#leaveMember(command, "authorization", "foreign_secret");
  }

  #leaveMember(command: ShellCommand, name: string, why: WhyLeft = "not_plain"): void {
    const below = command.source.split("\n").findIndex((line) => line.includes(`"${name}"`));
    this.leftAlone.push({ line: command.line + Math.max(below, 0), why });
  }

  #leave({ line }: ShellCommand, why: WhyLeft): void {
    this.leftAlone.push({ line, why });
  }
}

const SETTINGS = ["endpoint", "log_format", "skip_ssl_verification"] as const;

/** By name; a variable where the text has one, and no number but `NaN`, which stands for what no setting is. */
type BodyMember = string | boolean | number | null | { readonly variable: string };
type Body = ReadonlyMap<string, BodyMember>;

function isScalar(value: unknown): value is string | boolean | null {
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

function plain(word: readonly ShellPart[] | undefined): string | null {
  if (word === undefined || word.some(({ kind }) => kind !== "text")) return null;
  return word.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

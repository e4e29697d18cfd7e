// What a Terraform module says of audit logs.

import { API_HOSTS, type ApiHost, apiOrigin } from "@/contract/api-host";
import { isRegion } from "@/audit-log/region";
import type { DeliverySettings } from "@/features/as-code/organization/organization";
import {
  COPIED_ATTRIBUTES,
  DESTINATION_TYPE,
  PORTAL_TYPE,
  REGION_TYPE,
} from "@/features/as-code/organization/write/terraform-module";
import { type HclAttribute, type HclBlock, readHcl } from "./hcl-reader";
import {
  defaultsBeside,
  EVERYTHING,
  type LeftAlone,
  type NotationReading,
  type TextDestination,
  TextFault,
  type TextPortal,
  type TextReading,
  type TextRegion,
  type TextTarget,
  type WhyLeft,
} from "./text-reading";

const KNOWN_BLOCKS = new Set(["terraform", "provider", "variable", "import", "resource"]);

const KNOWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  [DESTINATION_TYPE]: ["provider", "name", "authorization", ...COPIED_ATTRIBUTES],
  [REGION_TYPE]: ["provider", "enabled", "authorization", ...COPIED_ATTRIBUTES],
  [PORTAL_TYPE]: ["provider", "portal_id", "audit_log_destination_id", "enabled", "depends_on"],
  variable: ["description", "type", "sensitive", "default", "nullable"],
  provider: ["alias", "server_url"],
  import: ["to", "id"],
};

/** @throws TextFault */
export function readTerraform(text: string): NotationReading {
  const root = readHcl(text);
  const reader = new Reader(root);
  return {
    ...reader.resources(),
    covers: EVERYTHING,
    leftAlone: reader.leftAlone,
  };
}

class Reader {
  readonly leftAlone: LeftAlone[] = [];
  readonly #root: HclBlock;
  readonly #hosts = new Map<string, ApiHost>();
  /** By the address of a resource. */
  readonly #ids = new Map<string, string>();
  /** By name. */
  readonly #destinations = new Map<string, TextDestination>();

  constructor(root: HclBlock) {
    this.#root = root;
    for (const line of [...root.strange, ...[...root.attributes.values()].map((each) => each.line)]) {
      this.#leave(line, "unknown");
    }
    for (const block of root.blocks) this.#lookOver(block);
  }

  resources(): Pick<TextReading, "destinations" | "regions" | "portals"> {
    const resources = this.#root.blocks.filter(({ type }) => type === "resource");
    const ofType = (type: string) => resources.filter(({ labels }) => labels[0] === type);
    // First, since the others refer to them.
    for (const block of ofType(DESTINATION_TYPE)) {
      const name = block.labels[1] ?? "";
      if (this.#destinations.has(name)) this.#leave(block.line, "twice");
      else this.#destinations.set(name, this.#destination(block));
    }
    const regions = new Map<string, TextRegion>();
    for (const block of ofType(REGION_TYPE)) {
      const read = this.#region(block);
      if (read === null) this.#leave(block.line, "not_plain");
      else if (regions.has(read.region)) this.#leave(block.line, "twice");
      else regions.set(read.region, read);
    }
    const portals = new Map<string, TextPortal>();
    for (const block of ofType(PORTAL_TYPE)) {
      const read = this.#portal(block);
      if (read === null) this.#leave(block.line, "not_plain");
      else if (portals.has(JSON.stringify(read.portal))) this.#leave(block.line, "twice");
      else portals.set(JSON.stringify(read.portal), read);
    }
    return {
      destinations: [...this.#destinations.values()],
      regions: [...regions.values()],
      portals: [...portals.values()],
    };
  }

  /** Notes what an export does not write, and what blocks of other kinds say about resources. */
  #lookOver(block: HclBlock): void {
    const { type, labels, attributes } = block;
    const kind = type === "resource" ? (labels[0] ?? "") : type;
    const known = KNOWN_ATTRIBUTES[kind];
    if (!KNOWN_BLOCKS.has(type) || (type === "resource" && known === undefined)) {
      this.#leave(block.line, "unknown");
      return;
    }
    for (const line of block.strange) this.#leave(line, "unknown");
    if (known === undefined) return;
    for (const [name, { line }] of attributes) if (!known.includes(name)) this.#leave(line, "unknown");
    for (const { line } of block.blocks) this.#leave(line, "unknown");
    this.#lookForSecret(block);
    if (type === "provider") this.#provider(block);
    if (type === "import") {
      const [to, id] = [attributes.get("to")?.value, attributes.get("id")];
      if (to?.kind === "path" && id) this.#ids.set(to.path, this.#text(id) ?? "");
    }
  }

  #lookForSecret({ type, attributes }: HclBlock): void {
    const secret = attributes.get(type === "variable" ? "default" : "authorization");
    if (!secret || secret.value.kind === "null") return;
    const isVariable = secret.value.kind === "path" && secret.value.path.startsWith("var.");
    if (!isVariable) this.#leave(secret.line, "secret");
  }

  #provider({ line, attributes }: HclBlock): void {
    const address = attributes.get("server_url")?.value;
    const alias = attributes.get("alias")?.value;
    const host = API_HOSTS.find((each) => address?.kind === "text" && apiOrigin(each) === address.text);
    if (host === undefined) this.#leave(line, "not_plain");
    else this.#hosts.set(alias?.kind === "text" ? `konnect.${alias.text}` : "", host);
  }

  /** What is no variable is told as a secret already. */
  #secret({ attributes }: HclBlock, own: string): void {
    const secret = attributes.get("authorization");
    if (secret?.value.kind !== "path" || !secret.value.path.startsWith("var.")) return;
    if (secret.value.path !== `var.${own}`) this.#leave(secret.line, "foreign_secret");
  }

  #destination(block: HclBlock): TextDestination {
    const { line, labels, attributes } = block;
    this.#secret(block, `authorization_${labels[1] ?? ""}`);
    const name = this.#text(attributes.get("name"));
    const endpoint = this.#text(attributes.get("endpoint"));
    if (!attributes.has("name") || !attributes.has("endpoint")) throw new TextFault("incomplete", line);
    return {
      id: this.#ids.get(labels.join(".")) ?? null,
      settings: {
        // A value that is not plain is named as such, and compared with none.
        ...(name !== null && { name }),
        ...(endpoint !== null && { endpoint }),
        ...defaultsBeside(attributes),
        ...this.#format(attributes.get("log_format")),
        ...this.#skipping(attributes.get("skip_ssl_verification")),
      },
    };
  }

  #region(block: HclBlock): TextRegion | null {
    const { attributes } = block;
    const region = this.#hostOf(block);
    if (!isRegion(region)) return null;
    let target: TextTarget = null;
    const settings: Partial<DeliverySettings> = defaultsBeside(attributes);
    for (const name of COPIED_ATTRIBUTES) {
      const attribute = attributes.get(name);
      const copied = this.#copied(attribute, name);
      if (copied) {
        target ??= copied;
        if (copied !== target) Object.assign(settings, { [name]: copied.settings[name] });
      } else if (attribute) Object.assign(settings, this.#setting(name, attribute));
    }
    const [copiedName] = [...this.#destinations].find(([, each]) => each === target) ?? [];
    this.#secret(
      block,
      copiedName === undefined ? `own_authorization_${region}` : `authorization_${copiedName}`,
    );
    const enabled = attributes.get("enabled");
    return {
      region,
      target: target ?? "own",
      isEnabled: enabled ? this.#flag(enabled) : false,
      settings,
    };
  }

  /** The destination whose attribute of the same name this is. */
  #copied(attribute: HclAttribute | undefined, name: string): TextDestination | undefined {
    if (attribute?.value.kind !== "path") return undefined;
    const [type, destination = "", field, ...more] = attribute.value.path.split(".");
    if (type !== DESTINATION_TYPE || field !== name || more.length > 0) return undefined;
    return this.#destinations.get(destination);
  }

  #setting(name: (typeof COPIED_ATTRIBUTES)[number], attribute: HclAttribute): Partial<DeliverySettings> {
    if (name === "log_format") return this.#format(attribute);
    if (name === "skip_ssl_verification") return this.#skipping(attribute);
    const endpoint = this.#text(attribute);
    return endpoint === null ? {} : { endpoint };
  }

  #hostOf({ attributes }: HclBlock): ApiHost | undefined {
    const provider = attributes.get("provider")?.value;
    return this.#hosts.get(provider?.kind === "path" ? provider.path : "");
  }

  #portal(block: HclBlock): TextPortal | null {
    const { attributes } = block;
    const id = attributes.get("portal_id")?.value;
    if (id?.kind !== "text") return null;
    const enabled = attributes.get("enabled");
    const line = attributes.get("provider")?.line ?? block.line;
    const host = this.#hostOf(block);
    if (host === undefined) this.#leave(line, "not_plain");
    return {
      portal: { id: id.text },
      asked: host === undefined ? null : { host, line },
      target: this.#reference(attributes.get("audit_log_destination_id")),
      isEnabled: enabled ? this.#flag(enabled) : null,
      settings: {},
    };
  }

  #reference(attribute: HclAttribute | undefined): TextTarget {
    if (attribute === undefined || attribute.value.kind === "null") return null;
    if (attribute.value.kind === "text") return { id: attribute.value.text };
    const copied = this.#copied(attribute, "id");
    if (copied) return copied;
    this.#leave(attribute.line, "not_plain");
    return null;
  }

  #format(attribute: HclAttribute | undefined): Partial<Pick<DeliverySettings, "log_format">> {
    const log_format = this.#text(attribute);
    return log_format === null ? {} : { log_format };
  }

  #skipping(attribute: HclAttribute | undefined): Partial<Pick<DeliverySettings, "skip_ssl_verification">> {
    const skip_ssl_verification = attribute ? this.#flag(attribute) : null;
    return skip_ssl_verification === null ? {} : { skip_ssl_verification };
  }

  #text(attribute: HclAttribute | undefined): string | null {
    if (attribute === undefined) return null;
    if (attribute.value.kind === "text") return attribute.value.text;
    this.#leave(attribute.line, "not_plain");
    return null;
  }

  #flag({ value, line }: HclAttribute): boolean | null {
    if (value.kind === "flag") return value.isOn;
    this.#leave(line, "not_plain");
    return null;
  }

  #leave(line: number, why: WhyLeft): void {
    this.leftAlone.push({ line, why });
  }
}

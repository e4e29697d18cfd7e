// What a file of kongctl says of audit logs.

import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import {
  type LeftAlone,
  type NotationReading,
  type TextPortal,
  type TextTarget,
  type WhyLeft,
} from "./text-reading";
import { readYaml, type YamlNode } from "./yaml-reader";

type Mapping = Extract<YamlNode, { kind: "mapping" }>;
type Selector = { readonly id: string } | { readonly named: string };

/** @throws TextFault */
export function readKongctl(text: string): NotationReading {
  const { root, strange } = readYaml(text);
  const reader = new Reader(strange);
  const portals = reader.portals(root);
  return {
    destinations: [],
    regions: [],
    portals,
    covers: { destinations: false, regions: false, portalHosts: hostsOf(text) },
    leftAlone: reader.leftAlone,
  };
}

/** Of which host the file is: it says so in its first comment. */
function hostsOf(text: string): readonly ApiHost[] {
  const [, host] = /^# Webhooks of the Dev Portals on (\w+):/m.exec(text) ?? [];
  return API_HOSTS.filter((each) => each === host);
}

class Reader {
  readonly leftAlone: LeftAlone[];
  readonly #destinations = new Map<string, Selector>();

  constructor(strange: readonly LeftAlone[]) {
    this.leftAlone = [...strange];
  }

  portals(root: YamlNode): readonly TextPortal[] {
    if (root.kind === "empty") return [];
    if (root.kind !== "mapping") {
      this.#leave(root, "unknown");
      return [];
    }
    this.#onlyKnown(root, ["portals", "audit-logs"]);
    const group = root.entries.get("audit-logs");
    if (group?.kind === "mapping") {
      this.#onlyKnown(group, ["destinations"]);
      for (const item of this.#items(group.entries.get("destinations"))) this.#destination(item);
    } else if (group) this.#leave(group, "unknown");
    const portals = new Map<string, TextPortal>();
    for (const item of this.#items(root.entries.get("portals"))) {
      const portal = this.#portal(item);
      if (portal === null) continue;
      const key = JSON.stringify(portal.portal);
      if (portals.has(key)) this.#leave(item, "twice");
      else portals.set(key, portal);
    }
    return [...portals.values()];
  }

  #items(node: YamlNode | undefined): readonly Mapping[] {
    if (node === undefined || node.kind === "empty") return [];
    if (node.kind !== "sequence") {
      this.#leave(node, "unknown");
      return [];
    }
    return node.items.flatMap((item) => {
      if (item.kind === "mapping") return [item];
      this.#leave(item, "unknown");
      return [];
    });
  }

  #destination(item: Mapping): void {
    this.#onlyKnown(item, ["ref", "_external"]);
    const ref = this.#text(item.entries.get("ref"));
    const selector = this.#selector(item);
    if (ref === null || selector === null) return;
    if (this.#destinations.has(ref)) this.#leave(item, "twice");
    else this.#destinations.set(ref, selector);
  }

  #selector(item: Mapping): Selector | null {
    const external = item.entries.get("_external");
    if (external?.kind === "mapping") {
      this.#onlyKnown(external, ["id", "selector"]);
      const id = external.entries.get("id");
      if (id) {
        const text = this.#text(id);
        return text === null ? null : { id: text };
      }
      const selector = external.entries.get("selector");
      const fields = selector?.kind === "mapping" ? selector.entries.get("matchFields") : undefined;
      if (selector?.kind === "mapping") this.#onlyKnown(selector, ["matchFields"]);
      if (fields?.kind === "mapping") {
        this.#onlyKnown(fields, ["name"]);
        const named = this.#text(fields.entries.get("name"));
        if (named !== null) return { named };
      }
    }
    this.#leave(item, "unknown");
    return null;
  }

  #portal(item: Mapping): TextPortal | null {
    this.#onlyKnown(item, ["ref", "_external", "audit_log_webhook"]);
    const portal = this.#selector(item);
    const webhook = item.entries.get("audit_log_webhook");
    if (portal === null || webhook === undefined) return null;
    if (webhook.kind !== "mapping") {
      // An empty one stands for none, and a text that has none says so by leaving it out.
      if (webhook.kind !== "empty") this.#leave(webhook, "unknown");
      return null;
    }
    this.#onlyKnown(webhook, ["ref", "enabled", "audit_log_destination_id"]);
    return {
      portal,
      asked: null,
      target: this.#target(webhook.entries.get("audit_log_destination_id")),
      isEnabled: this.#flag(webhook.entries.get("enabled")),
      settings: {},
    };
  }

  #target(node: YamlNode | undefined): TextTarget {
    if (node === undefined) return null;
    if (node.kind === "text" || node.kind === "word") return { id: node.text };
    const found = node.kind === "ref" ? this.#destinations.get(node.ref) : undefined;
    if (found) return found;
    this.#leave(node, "not_plain");
    return null;
  }

  #text(node: YamlNode | undefined): string | null {
    if (node?.kind === "text") return node.text;
    // A word that YAML takes for something else than a text is none.
    if (node?.kind === "word" && !/^(?:true|false|null|~|[\d.+-]+)$/i.test(node.text)) return node.text;
    if (node) this.#leave(node, "not_plain");
    return null;
  }

  #flag(node: YamlNode | undefined): boolean | null {
    if (node === undefined) return null;
    if (node.kind === "word" && /^(?:true|false)$/.test(node.text)) return node.text === "true";
    this.#leave(node, "not_plain");
    return null;
  }

  #onlyKnown({ entries }: Mapping, known: readonly string[]): void {
    for (const [key, node] of entries) if (!known.includes(key)) this.#leave(node, "unknown");
  }

  #leave({ line }: YamlNode, why: WhyLeft): void {
    this.leftAlone.push({ line, why });
  }
}

// YAML as far as kongctl's files need it: mappings and sequences by indentation, plain and quoted scalars, and the tag
// `!ref`. What else it has (flow collections, anchors, block scalars) is named by its line, and not understood.

import { TextFault } from "./text-reading";

export type YamlNode =
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  /** A plain word, which may mean something else than a text: `true`. */
  | { readonly kind: "word"; readonly text: string; readonly line: number }
  | { readonly kind: "ref"; readonly ref: string; readonly line: number }
  | { readonly kind: "mapping"; readonly entries: ReadonlyMap<string, YamlNode>; readonly line: number }
  | { readonly kind: "sequence"; readonly items: readonly YamlNode[]; readonly line: number }
  /** `{}`, or nothing at all. */
  | { readonly kind: "empty" | "other"; readonly line: number };

interface Line {
  readonly indent: number;
  readonly text: string;
  readonly line: number;
}

export interface YamlReading {
  readonly root: YamlNode;
  readonly strange: readonly { readonly line: number; readonly why: "unknown" | "twice" }[];
}

/** @throws TextFault */
export function readYaml(text: string): YamlReading {
  const strange: YamlReading["strange"][number][] = [];
  const lines = linesOf(text);
  const { node, next } = readNode(lines, 0, 0, strange);
  const stray = lines[next];
  if (stray) throw new TextFault("indentation", stray.line);
  return { root: node, strange };
}

function linesOf(text: string): readonly Line[] {
  return text.split("\n").flatMap((raw, index): Line[] => {
    const content = raw.trimStart();
    const indent = raw.length - content.length;
    if (content === "" || content.startsWith("#") || raw.trimEnd() === "---") return [];
    if (raw.slice(0, indent).includes("\t")) throw new TextFault("indentation", index + 1);
    return [{ indent, text: content.trimEnd(), line: index + 1 }];
  });
}

/** All lines from `start` on that stand at least at `indent`; the first one says how far. */
function readNode(
  lines: readonly Line[],
  start: number,
  indent: number,
  strange: YamlReading["strange"][number][],
): { readonly node: YamlNode; readonly next: number } {
  const first = lines[start];
  if (!first || first.indent < indent)
    return { node: { kind: "empty", line: first?.line ?? 1 }, next: start };
  return isItem(first) ? readSequence(lines, start, strange) : readMapping(lines, start, strange);
}

function isItem({ text }: Line): boolean {
  return text === "-" || text.startsWith("- ");
}

function readSequence(
  lines: readonly Line[],
  start: number,
  strange: YamlReading["strange"][number][],
): { readonly node: YamlNode; readonly next: number } {
  const { indent = 0, line = 1 } = lines[start] ?? {};
  const items: YamlNode[] = [];
  let at = start;
  for (let item = lines[at]; item && item.indent === indent && isItem(item); item = lines[at]) {
    const content = item.text.slice(1).trimStart();
    const inner = item.indent + item.text.length - content.length;
    if (content !== "" && keyOf(content) === null) {
      items.push(scalar(content, item.line));
      at += 1;
      continue;
    }
    // What stands behind the dash is the first line of what is within.
    const rest =
      content === ""
        ? lines.slice(at + 1)
        : [{ indent: inner, text: content, line: item.line }, ...lines.slice(at + 1)];
    const { node, next } = readNode(rest, 0, indent + 1, strange);
    items.push(node);
    at += content === "" ? next + 1 : next;
  }
  return { node: { kind: "sequence", items, line }, next: at };
}

function readMapping(
  lines: readonly Line[],
  start: number,
  strange: YamlReading["strange"][number][],
): { readonly node: YamlNode; readonly next: number } {
  const { indent = 0, line = 1 } = lines[start] ?? {};
  const entries = new Map<string, YamlNode>();
  let at = start;
  for (let entry = lines[at]; entry && entry.indent === indent && !isItem(entry); entry = lines[at]) {
    const found = keyOf(entry.text);
    at += 1;
    if (found === null) {
      strange.push({ line: entry.line, why: "unknown" });
      at = behindDeeper(lines, at, indent);
      continue;
    }
    const { key, rest } = found;
    let value: YamlNode;
    if (rest === "") {
      // The items of a sequence may stand as far left as the key itself.
      const below = lines[at];
      const least = below && isItem(below) ? indent : indent + 1;
      const inner = readNode(lines, at, least, strange);
      value = inner.node.kind === "empty" ? { kind: "empty", line: entry.line } : inner.node;
      at = inner.next;
    } else {
      value = scalar(rest, entry.line);
      if (value.kind === "other") at = behindDeeper(lines, at, indent);
    }
    if (entries.has(key)) strange.push({ line: entry.line, why: "twice" });
    else entries.set(key, value);
  }
  const after = lines[at];
  if (after && after.indent > indent) throw new TextFault("indentation", after.line);
  return { node: { kind: "mapping", entries, line }, next: at };
}

function behindDeeper(lines: readonly Line[], start: number, indent: number): number {
  let at = start;
  while ((lines[at]?.indent ?? -1) > indent) at += 1;
  return at;
}

function keyOf(text: string): { readonly key: string; readonly rest: string } | null {
  const [, key, rest] = /^([\w.-]+):(?:$|[ \t]+(.*)$)/.exec(text) ?? [];
  return key === undefined ? null : { key, rest: withoutComment(rest ?? "") };
}

/** A comment behind a value; within quotes a `#` is none. */
function withoutComment(text: string): string {
  const [quoted] = /^(?:!ref\s+)?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text) ?? [""];
  return (quoted + text.slice(quoted.length).replace(/(?:^|\s+)#.*$/, "")).trimEnd();
}

function scalar(text: string, line: number): YamlNode {
  if (text === "{}" || text === "~" || text === "null") return { kind: "empty", line };
  const [, ref] = /^!ref\s+([\w.-]+)(?:#id)?$/.exec(text) ?? [];
  if (ref !== undefined) return { kind: "ref", ref, line };
  if (text.startsWith('"')) {
    if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) throw new TextFault("unclosed", line);
    const meaning = readDoubleQuoted(text);
    return meaning === null ? { kind: "other", line } : { kind: "text", text: meaning, line };
  }
  if (text.startsWith("'")) {
    if (!/^'(?:[^']|'')*'$/.test(text)) throw new TextFault("unclosed", line);
    return { kind: "text", text: text.slice(1, -1).replaceAll("''", "'"), line };
  }
  return /^[^\s&*!|>{}[\],#?%@`-][^#&*{}[\]]*$/.test(text) && !/:(?:\s|$)/.test(text)
    ? { kind: "word", text, line }
    : { kind: "other", line };
}

/** Null where an escape is none of those that JSON has too. */
function readDoubleQuoted(text: string): string | null {
  try {
    const meaning: unknown = JSON.parse(text.replaceAll("\t", String.raw`\t`));
    return typeof meaning === "string" ? meaning : null;
  } catch {
    return null;
  }
}

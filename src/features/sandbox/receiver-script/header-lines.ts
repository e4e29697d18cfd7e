// HTTP headers as people write them: `Name: value`, a line each.

export type HeaderPairs = [name: string, value: string][];

/** A field name is a token (RFC 9110 §5.6.2). */
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)$/;

/** The headers in order, blank lines left out; null when a line is not a header. */
export function parseHeaderLines(text: string): HeaderPairs | null {
  const pairs: HeaderPairs = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [, name, value = ""] = HEADER_LINE.exec(line.trim()) ?? [];
    if (name === undefined) return null;
    pairs.push([name, value.trim()]);
  }
  return pairs;
}

export function writeHeaderLines(headers: Readonly<Record<string, string>> | HeaderPairs): string {
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers);
  return pairs.map(([name, value]) => `${name}: ${value}`).join("\n");
}

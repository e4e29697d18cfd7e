// Splunk's XML of results → rows: the values of `_raw`, or all fields of a result as JSON.

import { decodeEntities } from "@/verify/repair/html-entities";
import type { TextChunk } from "./decode";
import { MOST_ROW_LENGTH, type Row, utf8Length } from "./rows";

const END = "</result>";
const FIELD = /<field k=['"]([^'"]*)['"]\s*>(.*?)<\/field>/gsu;

export async function* xmlRows(chunks: AsyncIterable<TextChunk>): AsyncGenerator<Row[]> {
  let rest = "";
  let offset = 0;
  for await (const { text } of chunks) {
    rest += text;
    const rows: Row[] = [];
    for (let end = rest.indexOf(END); end >= 0; end = rest.indexOf(END)) {
      const result = rest.slice(0, end + END.length);
      const length = utf8Length(result);
      const start = Math.max(result.lastIndexOf("<result"), 0);
      const skipped = utf8Length(result.slice(0, start));
      rows.push({ kind: "json", text: fieldsOf(result), offset: offset + skipped, length: length - skipped });
      rest = rest.slice(result.length);
      offset += length;
    }
    if (rest.length > MOST_ROW_LENGTH) {
      rows.push({ kind: "too_long", offset, length: utf8Length(rest) });
      offset += utf8Length(rest);
      rest = "";
    }
    yield rows;
  }
}

function fieldsOf(result: string): string {
  const members = Array.from(result.matchAll(FIELD), ([, name = "", content = ""]) => {
    const value = content.replace(/<\/?(?:v|value|text|sg)\b[^>]*>/g, "");
    // What stands between tags for reading is none of the value.
    const text = content.includes("<v") && /_raw/.test(name) ? value : value.trim();
    return `${JSON.stringify(name)}:${JSON.stringify(decodeEntities(text))}`;
  });
  return `{${members.join(",")}}`;
}

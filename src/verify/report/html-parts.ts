// Pieces of an HTML document as text. Whatever is put between tags goes through `escaped`.

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Already HTML. */
export interface Html {
  readonly html: string;
}

export type Cell = string | Html;

function cellHtml(cell: Cell): string {
  return typeof cell === "string" ? escaped(cell) : cell.html;
}

export function code(text: string): Html {
  return { html: `<code>${escaped(text)}</code>` };
}

export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>\n`;
}

export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>\n`;
}

/** Names in the first column, what they stand for in the second. */
export function facts(rows: readonly (readonly [name: string, value: Cell])[]): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${cellHtml(value)}</td></tr>\n`,
  );
  return `<table class="facts"><tbody>\n${lines.join("")}</tbody></table>\n`;
}

export function* table(heads: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join("");
  yield `<table><thead><tr>${head}</tr></thead><tbody>\n`;
  for (const row of rows) yield `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>\n`;
  yield "</tbody></table>\n";
}

/** For screen and paper. Nothing is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; max-width: 62rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #c6ccd2; padding-bottom: .2rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; break-after: avoid; }
.result { font-size: 1.1rem; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .9rem; }
th, td { border: 1px solid #c6ccd2; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #f2f4f6; font-weight: 600; }
.facts th { width: 16rem; }
tr, pre { break-inside: avoid; }
code, pre { font: .85em/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: #f2f4f6; border: 1px solid #c6ccd2; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0; }
del { background: #ffe3e0; text-decoration: line-through; }
ins { background: #dbf3e1; text-decoration: underline; }
@media (max-width: 44rem) { th, td { overflow-wrap: anywhere; } .facts th { width: 40%; } }
@page { margin: 18mm; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } }
`;

// A copy of a report to hand on: persons and addresses under other names. The same one has the same name throughout; which
// one it is, this copy does not tell.

import { escapeExtension } from "@/audit-log/record/cef";
import { parseRecord } from "@/audit-log/record/parse-record";
import type { Comparison } from "@/verify/compare/comparison";
import type { Sample } from "@/verify/tally/tally";
import type { ReportFacts } from "./report-facts";

const PERSON_KEYS: ReadonlySet<string> = new Set(["principal_id", "principal_name", "actor_id"]);
const USER_PATH = /(?<=\busers\/)[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;

class Names {
  readonly #names = new Map<string, string>();
  #persons = 0;
  #addresses = 0;

  person(value: string): string {
    return this.#of(value, () => `person ${(this.#persons += 1)}`);
  }

  address(value: string): string {
    return this.#of(value, () => `address ${(this.#addresses += 1)}`);
  }

  #of(value: string, next: () => string): string {
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const name = next();
    this.#names.set(value, name);
    return name;
  }

  /** The longest first, so that none is replaced within another. */
  known(): readonly (readonly [value: string, name: string])[] {
    return [...this.#names].toSorted(([a], [b]) => b.length - a.length);
  }
}

/**
 * Texts of records keep all but persons and addresses, which takes their signatures away; of records that cannot be read
 * they are left out. There is no record to check by openssl then.
 */
export function pseudonymized(facts: ReportFacts): ReportFacts {
  const names = new Names();
  const said = (text: string) => (text === "" ? "" : names.person(text));
  const samples = facts.samples.flatMap((sample) => pseudonymizedSample(sample, names));
  return {
    ...facts,
    names: "pseudonyms",
    madeBy: facts.madeBy === null ? null : said(facts.madeBy),
    origin: { ...facts.origin, exportedBy: said(facts.origin.exportedBy) },
    files: facts.files.map((file) => Object.assign({}, file, { name: lastName(file.name) })),
    summary: {
      ...facts.summary,
      parts: facts.summary.parts.map((part) => Object.assign({}, part, { name: lastName(part.name) })),
    },
    keys: facts.keys.map((key) =>
      key.source.kind === "file"
        ? Object.assign({}, key, { source: { kind: "file", name: lastName(key.source.name) } })
        : key,
    ),
    samples,
    example: null,
    completeness:
      facts.completeness.kind === "compared"
        ? { ...facts.completeness, comparison: pseudonymizedComparison(facts.completeness.comparison, names) }
        : facts.completeness,
  };
}

/** Without the folders, which often say whose they are. */
function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function pseudonymizedComparison(comparison: Comparison, names: Names): Comparison {
  return {
    ...comparison,
    shared: comparison.shared.map((trait) =>
      trait.trait === "principal"
        ? Object.assign({}, trait, { principalId: names.person(trait.principalId) })
        : trait,
    ),
  };
}

/** A text in which a person's name is written in another way than the signed one is left out: it might still tell who it is. */
function pseudonymizedSample(sample: Sample, names: Names): readonly Sample[] {
  if (sample.signed === null) return [];
  const parsed = parseRecord(sample.signed);
  if (parsed.format === null) return [];
  const persons: string[] = [];
  for (const { key, value } of parsed.fields) {
    if (value === "") continue;
    if (PERSON_KEYS.has(key)) {
      names.person(value);
      persons.push(value);
    }
    if (key === "src") names.address(value);
  }
  const isWritten = (text: string) =>
    persons.every((value) => formsOf(value).some((form) => text.includes(form)));
  if (!isWritten(sample.stored)) return [];
  const signature = parsed.signature ?? "";
  const renamed = (text: string) =>
    names
      .known()
      .reduce((result, [value, name]) => replacedAll(result, value, name), text)
      .replace(USER_PATH, (id) => names.person(id))
      // What a collector has masked or cut is still an address.
      .replace(IPV4, (address) => names.address(address))
      .replaceAll(signature, "…");
  return [{ ...sample, stored: renamed(sample.stored), signed: renamed(sample.signed) }];
}

function replacedAll(text: string, value: string, name: string): string {
  return formsOf(value).reduce((result, form) => result.replaceAll(form, name), text);
}

/** As a value is written, and as JSON and CEF escape it. The longest first, since one may be within another. */
function formsOf(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  return [...new Set([json, escapeExtension(value), value])].toSorted((a, b) => b.length - a.length);
}

// What an id of an audit-log entry is called, by the directory of the organisation. Pure.

import type { Principal, PrincipalDirectory } from "@/api/identity/principal-queries";

/** Whose an id is, or why that is not known: `unread` while or because nothing could be read. */
export type PrincipalReading =
  | { readonly kind: "known"; readonly principal: Principal }
  | { readonly kind: "unlisted" }
  /** The organization has more than were read. */
  | { readonly kind: "beyond" }
  | { readonly kind: "unread" };

export function readPrincipal(directory: PrincipalDirectory | undefined, id: string): PrincipalReading {
  if (directory?.kind !== "read") return { kind: "unread" };
  const principal = directory.principals.get(id.toLowerCase());
  if (principal !== undefined) return { kind: "known", principal };
  return { kind: directory.isWhole ? "unlisted" : "beyond" };
}

/** What a principal is found by beside the id; empty for one without a name. */
export function principalText(directory: PrincipalDirectory | undefined, id: string): string {
  const reading = readPrincipal(directory, id);
  if (reading.kind !== "known") return "";
  const { name, email } = reading.principal;
  return email === null ? name : `${name} ${email}`;
}

/** The ids of those whose name or e-mail passes. */
export function principalIds(
  directory: PrincipalDirectory | undefined,
  passes: (text: string) => boolean,
): readonly string[] {
  if (directory?.kind !== "read") return [];
  return [...directory.principals.values()]
    .filter(({ name, email }) => passes(name) || (email !== null && passes(email)))
    .map(({ id }) => id);
}

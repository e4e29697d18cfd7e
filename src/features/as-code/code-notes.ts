import type { PlainMessageKey } from "@/i18n/message-key";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import { type PlannedCall, SECRET } from "./planned-call";

export const CODE_KINDS = ["curl", "terraform", "kongctl", "json"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export interface NotedCode {
  readonly subject: AsCodeSubject;
  readonly call: PlannedCall;
  /** Null where Terraform cannot do it. */
  readonly terraform: string | null;
}

/** What a user should know before running the code, most important first. */
export function codeNotes(
  kind: CodeKind,
  { subject, call, terraform }: NotedCode,
): readonly PlainMessageKey[] {
  const state = stateNotes(kind, call);
  const hasSecret = Object.values(call.body).includes(SECRET);
  switch (kind) {
    case "json":
      return [...state, ...(hasSecret ? (["asCode.note.jsonSecret"] as const) : [])];
    case "curl":
      return [...state, hasSecret ? "asCode.note.curlSecret" : "asCode.note.curlToken"];
    case "terraform":
      return [...state, ...terraformNotes(subject, terraform)];
    case "kongctl":
      return subject.kind === "portal-webhook"
        ? [...state, "asCode.note.kongctlPortal", "asCode.note.kongctlRegion"]
        : ["asCode.note.kongctlDestination"];
    default:
      return kind satisfies never;
  }
}

function stateNotes(kind: CodeKind, { method, validity }: PlannedCall): readonly PlainMessageKey[] {
  if (validity === "invalid") return ["asCode.note.incomplete"];
  if (method !== "GET") return [];
  return [kind === "curl" ? "asCode.note.reads" : "asCode.note.asSaved"];
}

function terraformNotes(subject: AsCodeSubject, terraform: string | null): readonly PlainMessageKey[] {
  if (subject.kind === "region-replay" || subject.kind === "portal-replay") return ["asCode.note.noReplay"];
  if (terraform === null) return ["asCode.note.needsDestination"];
  if (subject.kind === "update-destination" && !subject.replacesAuthorization) return ["asCode.note.kept"];
  const state = terraform.includes("var.authorization") ? (["asCode.note.state"] as const) : [];
  if (subject.kind === "inline-webhook") return ["asCode.note.noImport", ...state];
  if (subject.kind === "org-webhook" || subject.kind === "all-regions") {
    return ["asCode.note.ownSettings", "asCode.note.noImport", "asCode.note.endpoint", ...state];
  }
  return state;
}

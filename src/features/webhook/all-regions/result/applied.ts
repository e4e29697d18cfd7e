import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { Outcomes } from "./apply-choice";
import type { Undos } from "./undo-order";

/** A choice that was sent, and what came of it. */
export interface Applied {
  readonly request: Required<UpdateOrgWebhook>;
  readonly outcomes: Outcomes;
  readonly undos: Undos;
  /** By name. */
  readonly destination: string;
  /** Of its collector. */
  readonly host: string;
}

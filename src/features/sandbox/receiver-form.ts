// The form that makes a new receiver. What it does is set afterwards; it begins healthy.

import * as z from "zod/mini";
import type { SaveReceiverBody } from "@/contract/sandbox/receiver";

export const receiverFormSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, { error: "required", abort: true })),
  urlPrefix: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: "required", abort: true }),
      z.refine(isUrlPrefix, { error: "sandbox.receivers.form.notUrl" }),
    ),
  /** Not trimmed: it is compared byte for byte. `""`: any will do. */
  authorization: z.string(),
});
export type ReceiverValues = z.infer<typeof receiverFormSchema>;

export const emptyValues: ReceiverValues = { name: "", urlPrefix: "https://", authorization: "" };

export function toRequest({ name, urlPrefix, authorization }: ReceiverValues): SaveReceiverBody {
  return { name, url_prefix: urlPrefix, ...(authorization !== "" && { authorization }) };
}

function isUrlPrefix(text: string): boolean {
  return /^https?:\/\/[^/\s]/.test(text) && URL.canParse(text);
}

// The form with a receiver's name, its URL prefix and the authorization it expects. What it does is the script's form.

import * as z from "zod/mini";
import { type Receiver, type SaveReceiverBody, STORED_COPIES } from "@/contract/sandbox/receiver";
import { checkFaults } from "@/features/sandbox/form-faults";

export const receiverFormSchema = z
  .object({
    name: z.string().check(z.trim(), z.minLength(1, { error: "required", abort: true })),
    urlPrefix: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, { error: "required", abort: true }),
        z.refine(isUrlPrefix, { error: "sandbox.receivers.form.notUrl" }),
      ),
    /** `keep`: the one that is set, which the form does not show. */
    expects: z.enum(["any", "keep", "value"]),
    /** Not trimmed: it is compared byte for byte. Of meaning with `value`. */
    authorization: z.string(),
    stored: z.enum(["as_sent", ...STORED_COPIES]),
  })
  .check(
    checkFaults(({ expects, authorization }) => ({
      authorization: expects === "value" && authorization === "" ? "required" : null,
    })),
  );
export type ReceiverValues = z.infer<typeof receiverFormSchema>;

export const emptyValues: ReceiverValues = {
  name: "",
  urlPrefix: "https://",
  expects: "any",
  authorization: "",
  stored: "as_sent",
};

export function toFormValues({ name, url_prefix, authorization, stored_copy }: Receiver): ReceiverValues {
  const expects = authorization === undefined ? "any" : "keep";
  return { name, urlPrefix: url_prefix, expects, authorization: "", stored: stored_copy ?? "as_sent" };
}

/** A new receiver, which begins healthy, or the given one with its script as it was: the API replaces, it does not change. */
export function toRequest(values: ReceiverValues, before?: Receiver): SaveReceiverBody {
  const authorization = expectedOf(values, before);
  return {
    name: values.name,
    url_prefix: values.urlPrefix,
    ...(authorization !== undefined && { authorization }),
    ...(values.stored !== "as_sent" && { stored_copy: values.stored }),
    ...(before !== undefined && { behaviour: before.behaviour }),
  };
}

function expectedOf({ expects, authorization }: ReceiverValues, before?: Receiver): string | undefined {
  if (expects === "value") return authorization;
  return expects === "keep" ? before?.authorization : undefined;
}

function isUrlPrefix(text: string): boolean {
  return /^https?:\/\/[^/\s]/.test(text) && URL.canParse(text);
}

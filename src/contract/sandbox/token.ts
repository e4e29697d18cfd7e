// The tokens that the mock server knows. They are public test values, not secrets.

import * as z from "zod/mini";
import { requestBody } from "@/contract/wire/request-body";

/** Anything but `valid` answers 401. */
export const TOKEN_STATES = ["valid", "expired", "locked", "disabled"] as const;

const tokenStateSchema = z.enum(TOKEN_STATES);

export const tokenSchema = z.object({
  /** What goes behind `Bearer`. */
  token: z.string(),
  label: z.string(),
  /** A person's access token, or a system account's. */
  kind: z.enum(["personal", "system_account"]),
  state: tokenStateSchema,
  /** Teams and roles by name, for people to read. */
  roles: z.array(z.string()),
});
export type Token = z.infer<typeof tokenSchema>;

export const tokenListSchema = z.object({ data: z.array(tokenSchema) });
export type TokenList = z.infer<typeof tokenListSchema>;

export const updateTokenSchema = requestBody(z.object({ state: tokenStateSchema }));
export type UpdateToken = z.infer<typeof updateTokenSchema>;

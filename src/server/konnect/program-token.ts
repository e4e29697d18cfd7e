// The token of a program that asks Konnect by itself.

import { UsageError } from "@/server/command-line";

/** Of the environment: on a command line every user of the machine could read it. @throws UsageError */
export function tokenOf(environment: Readonly<Record<string, string | undefined>>): string {
  const token = environment["KONNECT_TOKEN"]?.trim() ?? "";
  if (token === "")
    throw new UsageError("KONNECT_TOKEN is not set: a token that may read audit logs is needed");
  if (!/^[!-~]+$/.test(token)) throw new UsageError("KONNECT_TOKEN is no token");
  return token;
}

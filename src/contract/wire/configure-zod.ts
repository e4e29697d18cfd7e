// The one setting of zod. Each program calls it before it parses anything.

import * as z from "zod/mini";

/** Stops zod from probing whether code may be made at run time: a strict content security policy reports the probe. */
export function configureZod(): void {
  z.config({ jitless: true });
}

// Changing the key that signs.

import * as z from "zod/mini";

export const keyRotationSchema = z.object({
  /** The key that signs from now on. */
  kid: z.string(),
});
export type KeyRotation = z.infer<typeof keyRotationSchema>;

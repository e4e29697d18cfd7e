// Changing the key that signs. The keys themselves are the API's (signing-key-queries.ts).

import { mutationOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { keyRotationSchema } from "@/contract/sandbox/key-rotation";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";

export const keyRotationMutations = {
  /** A new key signs from now on; the old ones stay in the set. */
  rotate: () =>
    mutationOptions({
      mutationKey: ["sandbox", "keys", "rotate"],
      meta: { invalidates: [signingKeyQueries.all()] },
      mutationFn: () =>
        sandboxRequest({ method: "POST", path: sandboxPaths.keyRotation(), schema: keyRotationSchema }),
    }),
};

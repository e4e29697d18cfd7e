import { ApiError } from "@/api/http/api-error";
import type { Destination } from "@/contract/webhook/destination";
import type { CreateDestination } from "@/contract/webhook/destination-body";

export interface ConversionPorts {
  readonly create: (body: CreateDestination) => Promise<Destination>;
  /** Makes the webhook refer to a destination. */
  readonly adopt: (destinationId: string) => Promise<unknown>;
}

/** `half`: the destination exists, and whether the webhook uses it `failure` says. */
export type Conversion =
  | { readonly outcome: "done"; readonly destination: Destination }
  | { readonly outcome: "half"; readonly destination: Destination; readonly failure: ApiError };

/** Two calls that the API cannot make one. Rejects while nothing exists yet, with the error of the first call. */
export async function convertInline(ports: ConversionPorts, body: CreateDestination): Promise<Conversion> {
  return referTo(ports, await ports.create(body));
}

/** The second call alone, to go on after a failure. */
export async function referTo(
  { adopt }: Pick<ConversionPorts, "adopt">,
  destination: Destination,
): Promise<Conversion> {
  try {
    await adopt(destination.id);
    return { outcome: "done", destination };
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return { outcome: "half", destination, failure };
  }
}

import type { ReactNode } from "react";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/destination";

/** What a form that chooses a destination asks of whoever can make one: something that opens over the form. */
export interface NewDestinationSlot {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the user may make one. */
  readonly host: ApiHost;
  /** It has closed itself by then. */
  readonly onCreated: (destination: Destination) => void;
}

export type RenderNewDestination = (slot: NewDestinationSlot) => ReactNode;

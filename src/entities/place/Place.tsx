// Where a page lets one feature show another, which features may not import: the feature names the place, and the page says
// what stands there. One context for all of them, so that no level between has to hand it on.

import { type ComponentProps, type ComponentType, createContext, createElement, use } from "react";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import type { AsCodeSubject } from "./as-code-subject";
import type { RotationSubject } from "./rotation-subject";

/** Something that opens over a form that chooses a destination, and makes one. */
export interface NewDestinationProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the user may make one. */
  readonly host: ApiHost;
  /** It has closed itself by then. */
  readonly onCreated: (destination: Destination) => void;
}

/** Where something that fails is mended: the address and the token of a destination, nothing else. */
export interface FixDestinationProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly destinationId: string;
}

export interface Places {
  readonly newDestination: ComponentType<NewDestinationProps>;
  readonly fixDestination: ComponentType<FixDestinationProps>;
  /** Below a form: what it is about to do, as the form stands now, in another notation. */
  readonly asCode: ComponentType<{ readonly subject: AsCodeSubject }>;
  /** What a file of Terraform has to get beside the rotation of a token. */
  readonly rotationAsCode: ComponentType<{ readonly subject: RotationSubject }>;
  /** Beside what waits for time to pass: whether it does. */
  readonly pausedClock: ComponentType;
  /** The records of a body that a receiver has got. */
  readonly receivedRecords: ComponentType<{ readonly body: string }>;
}

/** Set by a page, with the places that its features ask for. */
export const PlacesContext = createContext<Partial<Places>>({});

export type PlaceProps<TName extends keyof Places> = { readonly name: TName } & ComponentProps<Places[TName]>;

/** What the page has put there. A page that forgets a place is a fault that shows at once. */
export function Place<TName extends keyof Places>({ name, ...props }: PlaceProps<TName>) {
  const component = use(PlacesContext)[name];
  if (component === undefined) throw new Error(`The page sets no place “${name}”.`);
  // the props are those of this component, which the compiler cannot follow through a name
  return createElement(component as ComponentType<object>, props);
}

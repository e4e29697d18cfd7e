import type { Destination } from "@/contract/webhook/destination";
import type { CreateDestination, UpdateDestination } from "@/contract/webhook/destination-body";
import { type DestinationFormValues, toChanges, toRequest } from "./destination-form";

type Settings = Omit<CreateDestination, "authorization">;

/** What a form is about to save, without the secret: that stays in the form. */
export interface DestinationPlan {
  /** All settings as they will be. */
  readonly settings: Settings;
  /** What differs from what is stored; everything, where nothing is. */
  readonly changes: Partial<Settings>;
  /** Whether an authorization value is sent along. */
  readonly replacesAuthorization: boolean;
}

/** @param stored null for a new one */
export function destinationPlan(values: DestinationFormValues, stored: Destination | null): DestinationPlan {
  const trimmed = { ...values, name: values.name.trim(), endpoint: values.endpoint.trim() };
  const { authorization: _sent, ...settings } = toRequest(trimmed);
  const sent: UpdateDestination = stored === null ? settings : toChanges(trimmed, stored);
  const { authorization: _replaced, ...changes } = sent;
  return { settings, changes, replacesAuthorization: values.authorization.mode === "replace" };
}

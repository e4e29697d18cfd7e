// What is wrong with a typed value, in one word, by the rules of destination.ts. Words for people are the console's.

import * as z from "zod/mini";
import { type EndpointFault, endpointFault } from "@/lib/endpoint";
import {
  authorizationSchema,
  DESTINATION_LIMITS,
  destinationNameSchema,
  endpointSchema,
} from "./destination-body";

export type DestinationText = keyof typeof DESTINATION_LIMITS;

export type DestinationFault = EndpointFault | "blank" | "too_long" | "control_characters";

const RULES = { name: destinationNameSchema, endpoint: endpointSchema, authorization: authorizationSchema };

/** `null`: the API takes it as it is. Names that are taken only the server knows. */
export function destinationFault(field: DestinationText, text: string): DestinationFault | null {
  if (z.safeParse(RULES[field], text).success) return null;
  if (text.trim() === "") return "blank";
  if (text.length > DESTINATION_LIMITS[field]) return "too_long";
  if (field !== "endpoint") return "control_characters";
  // That https would be safer is no help to another scheme.
  return endpointFault(text) === "not_https" && /^http:/i.test(text) ? "not_https" : "not_url";
}

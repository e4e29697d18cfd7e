import * as z from "zod/mini";
import { REGIONS, type Region } from "@/audit-log/region";
import { eventsLeaving, questionOf } from "@/features/webhook/all-regions/plan/region-plan";
import type { RegionChoice, RegionNow } from "@/features/webhook/all-regions/plan/choice";

export interface AllRegionsValues {
  readonly destinationId: string;
  readonly isEnabled: boolean;
  /** Those that are ticked, be the user allowed to change them or not. */
  readonly regions: readonly Region[];
  /** The question about where events go that was answered with yes; see `questionOf`. */
  readonly agreedTo: string;
}

export const emptyValues: AllRegionsValues = {
  destinationId: "",
  isEnabled: true,
  regions: REGIONS,
  agreedTo: "",
};

/** @param destinationId from a link; one that is unknown is as good as none */
export function initialValues(
  destinationId: string,
  destinations: readonly { readonly id: string }[],
): AllRegionsValues {
  return destinations.some(({ id }) => id === destinationId)
    ? { ...emptyValues, destinationId }
    : emptyValues;
}

/** What the form depends on beside its values, as it is at that moment. */
export interface FormGround {
  readonly rows: readonly RegionNow[];
  /** The regions that the user may change. */
  readonly permitted: readonly Region[];
}

export function toChoice(
  { destinationId, isEnabled, regions }: AllRegionsValues,
  { permitted }: Pick<FormGround, "permitted">,
): RegionChoice {
  return { destinationId, isEnabled, regions: regions.filter((region) => permitted.includes(region)) };
}

export function createSchema(ground: FormGround): z.ZodMiniType<AllRegionsValues, AllRegionsValues> {
  return z
    .object({
      destinationId: z.string(),
      isEnabled: z.boolean(),
      regions: z.readonly(z.array(z.enum(REGIONS))),
      agreedTo: z.string(),
    })
    .check(
      z.check(({ value, issues }) => {
        const refuse = (path: keyof AllRegionsValues, message: string) =>
          issues.push({ code: "custom", input: value, path: [path], message });
        const choice = toChoice(value, ground);
        if (choice.destinationId === "") {
          refuse("destinationId", choice.isEnabled ? "webhook.errors.endpointToEnable" : "required");
        }
        if (choice.regions.length === 0) refuse("regions", "allRegions.regions.none");
        const question = questionOf(eventsLeaving(ground.rows, choice), choice.destinationId);
        if (question !== "" && value.agreedTo !== question)
          refuse("agreedTo", "allRegions.leaving.unanswered");
      }),
    );
}

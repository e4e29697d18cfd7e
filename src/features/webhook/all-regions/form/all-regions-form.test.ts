import { expect, it } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { regionRows } from "@/features/webhook/all-regions/region-rows.test-support";
import { eventsLeaving, questionOf } from "@/features/webhook/all-regions/plan/region-plan";
import {
  type AllRegionsValues,
  createSchema,
  emptyValues,
  type FormGround,
  initialValues,
  toChoice,
} from "./all-regions-form";

const GROUND: FormGround = { rows: regionRows(), permitted: REGIONS };
const CHOSEN: AllRegionsValues = { ...emptyValues, destinationId: "lake" };

function answered(values: AllRegionsValues): AllRegionsValues {
  const leaving = eventsLeaving(GROUND.rows, toChoice(values, GROUND));
  return { ...values, agreedTo: questionOf(leaving, values.destinationId) };
}

function refused(values: AllRegionsValues, ground = GROUND): readonly string[] {
  const { error } = createSchema(ground).safeParse(values);
  return error?.issues.map(({ path }) => path.join(".")) ?? [];
}

it("begins with the destination of a link where there is one, else with none", () => {
  expect(initialValues("lake", [{ id: "lake" }])).toEqual(CHOSEN);
  expect(initialValues("gone", [{ id: "lake" }])).toEqual(emptyValues);
});

it.each([
  ["a destination", answered({ ...CHOSEN, destinationId: "" }), ["destinationId"]],
  ["one region at least", { ...CHOSEN, regions: [] }, ["regions"]],
  ["an answer to where the events of several regions go", CHOSEN, ["agreedTo"]],
  ["that answer for these regions", { ...answered(CHOSEN), regions: ["us", "eu"] }, ["agreedTo"]],
  ["that answer for this destination", { ...answered(CHOSEN), destinationId: "siem" }, ["agreedTo"]],
  ["nothing more", answered(CHOSEN), []],
  ["no answer for one region alone", { ...CHOSEN, regions: ["eu"] }, []],
  ["no answer where nothing is sent", { ...CHOSEN, isEnabled: false }, []],
] as const)("needs %s", (_name, values, paths) => {
  expect(refused(values)).toEqual(paths);
});

it("counts only regions that the user may change", () => {
  expect(toChoice(CHOSEN, { permitted: ["eu"] }).regions).toEqual(["eu"]);
  expect(refused(CHOSEN, { ...GROUND, permitted: [] })).toEqual(["regions"]);
});

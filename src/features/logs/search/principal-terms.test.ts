import { expect, it } from "vitest";
import type { Principal, PrincipalDirectory } from "@/api/identity/principal-queries";
import { readPrincipal } from "@/entities/principal/principal-words";
import { withPrincipalIds } from "./principal-terms";
import { parseQuery } from "./query";

const OLIVIA: Principal = { id: "a-1", kind: "user", name: "Olivia Okafor", email: "olivia@acme.example" };
const PIPELINE: Principal = { id: "b-2", kind: "system-account", name: "ci-pipeline", email: null };
const DIRECTORY: PrincipalDirectory = {
  kind: "read",
  principals: new Map([OLIVIA, PIPELINE].map((each) => [each.id, each])),
  isWhole: true,
};

const valuesOf = (text: string) => withPrincipalIds(parseQuery(text), DIRECTORY).map(({ value }) => value);

it("asks for the ids of those whose name or e-mail is meant, in the sense of the term", () => {
  expect(valuesOf('who:"olivia okafor"')).toEqual(["olivia okafor", "a-1"]);
  expect(valuesOf("who:OLIVIA*")).toEqual(["OLIVIA*", "a-1"]);
  expect(valuesOf("who:*@acme.example")).toEqual(["*@acme.example", "a-1"]);
  expect(withPrincipalIds(parseQuery("-who:ci-pipeline"), DIRECTORY)).toEqual([
    { field: "who", value: "ci-pipeline", sense: "exclude" },
    { field: "who", value: "b-2", sense: "exclude" },
  ]);
});

it("leaves alone what names no one, other fields and free text", () => {
  expect(valuesOf("who:olivia")).toEqual(["olivia"]);
  expect(valuesOf("olivia action:delete")).toEqual(["olivia", "delete"]);
  expect(withPrincipalIds(parseQuery("who:olivia*"), { kind: "refused" })).toEqual(parseQuery("who:olivia*"));
});

it("tells who is in no list from who may be in the part that was not read", () => {
  expect(readPrincipal(DIRECTORY, "A-1")).toEqual({ kind: "known", principal: OLIVIA });
  expect(readPrincipal(DIRECTORY, "c-3")).toEqual({ kind: "unlisted" });
  expect(readPrincipal({ ...DIRECTORY, isWhole: false }, "c-3")).toEqual({ kind: "beyond" });
  expect(readPrincipal(undefined, "a-1")).toEqual({ kind: "unread" });
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi-document";

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, unknown>;
  readonly parameters?: readonly { readonly name: string }[];
  readonly servers?: readonly unknown[];
}

// The document is plain JSON; this is the part of its shape that the tests look at.
const document = openApiDocument() as unknown as Document; // built as plain JSON, read here by its own shape

test("the committed document is the one that the schemas give (npm run openapi writes it)", async () => {
  const committed = await readFile("public/openapi.json", "utf8");
  expect(JSON.parse(committed)).toEqual(document);
});

test("every operation has an id of its own and one answer of success", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, responses } of operations) {
    expect(
      Object.keys(responses).filter((status) => status.startsWith("2")),
      operationId,
    ).toHaveLength(1);
  }
});

test("the bare name filter is listed for v2 only, as the API takes it", () => {
  const filtersOf = (path: string) =>
    (document.paths[path]?.["get"]?.parameters ?? [])
      .map(({ name }) => name)
      .filter((name) => name.startsWith("filter"));
  const both = ["filter[name][eq]", "filter[name][contains]"];
  expect(filtersOf("/v2/audit-log-destinations")).toEqual([...both, "filter[name]"]);
  expect(filtersOf("/v3/audit-log-destinations")).toEqual(both);
});

test("what only the global host offers says so", () => {
  expect(document.paths["/v3/users/me"]?.["get"]?.servers).toEqual([
    {
      url: "https://{host}.api.konghq.com",
      variables: { host: { enum: ["global"], default: "global" } },
    },
  ]);
});

test("no response has a place for an authorization value but a receiver's own", () => {
  const withAuthorization = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.values(operations)
      .filter(({ responses }) => JSON.stringify(responses).includes('"authorization":'))
      .map(() => path),
  );
  expect([...new Set(withAuthorization)]).toEqual([
    "/__sandbox/receivers",
    "/__sandbox/receivers/{receiverId}",
  ]);
});

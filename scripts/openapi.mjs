// npm run openapi: writes the OpenAPI document of the mock server, made from its own schemas, to public/openapi.json.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";
import { openSourceModules } from "./source-modules.mjs";

const server = await openSourceModules();
try {
  const { openApiDocument } = await server.ssrLoadModule("/src/mock-server/boot/openapi/openapi-document.ts");
  const file = join(repositoryRoot, "public/openapi.json");
  await writeFile(file, `${JSON.stringify(openApiDocument(), null, 1)}\n`);
  console.log(`wrote ${file}`);
} finally {
  await server.close();
}

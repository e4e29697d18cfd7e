// npm run lint:config: writes the import table into .oxlintrc.json. A test holds the file current.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withImportTable } from "./import-table.mjs";
import { repositoryRoot } from "./repository-root.mjs";

const file = join(repositoryRoot, ".oxlintrc.json");
const config = withImportTable(JSON.parse(readFileSync(file, "utf8")));
writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);

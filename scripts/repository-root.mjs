import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of the checkout, whatever folder a script was called from. */
export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

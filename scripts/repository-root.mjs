import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of the checkout, from any folder. */
export const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

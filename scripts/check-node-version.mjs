import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";

/**
 * @param {string} version of Node, such as `20.19.4`
 * @param {string} range as in `engines.node`, only `>=major.minor` is understood
 */
export function isVersionInRange(version, range) {
  const minimum = /^>=(\d+)\.(\d+)$/.exec(range);
  if (!minimum) throw new Error(`engines.node in package.json should look like ">=20.19", not "${range}"`);
  const [major, minor] = version.split(".").map(Number);
  const wanted = { major: Number(minimum[1]), minor: Number(minimum[2]) };
  return Number(major) > wanted.major || (Number(major) === wanted.major && Number(minor) >= wanted.minor);
}

/** Ends the program with a plain message when this Node is too old for the tools. */
export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
  if (isVersionInRange(process.versions.node, engines.node)) return;
  console.error(
    `This needs Node ${engines.node.replace(">=", "")} or newer; this is Node ${process.versions.node}. ` +
      "Install a newer one from https://nodejs.org and run the command again.",
  );
  process.exit(1);
}

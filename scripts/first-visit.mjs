/** @typedef {import("./chunk-report.mjs").ChunkReport} ChunkReport */

/**
 * @typedef {object} Places modules, as paths from the repository root
 * @property {string} entry what every visit loads
 * @property {readonly string[]} shell what every first screen needs beyond that, whether it is lazy or not
 * @property {readonly string[]} firstPage the page of the first screen
 * @property {readonly string[]} liveOnly what a live console adds to the shell
 * @property {readonly string[]} signIn what it shows in the page's place where there is no token
 * @property {readonly string[]} demoOnly what a demo adds to it
 * @property {string} mockServer what a demo loads on top, always lazily
 * @property {{ readonly screen: readonly string[], readonly worker: readonly string[], readonly folders: readonly string[] }} verify
 *   what the screen Verify and its worker begin with; all that is its own, of which a first visit has nothing
 * @property {readonly string[]} worker the shared worker that the demo starts, and what it loads for the first screen
 */

/** @type {Places} */
export const CONSOLE_PLACES = {
  entry: "index.html",
  shell: [
    "src/app/first-paint/before-paint.ts",
    "src/main.tsx",
    "src/i18n/catalogue/en/app.ts",
    "src/i18n/catalogue/en/ui.ts",
    "src/i18n/catalogue/en/history.ts",
    "src/i18n/catalogue/en/overview.ts",
    "src/i18n/catalogue/en/webhook.ts",
  ],
  firstPage: ["src/pages/overview/OverviewPage.tsx"],
  liveOnly: ["src/app/start/live-parts.tsx", "src/i18n/catalogue/en/connection.ts"],
  signIn: ["src/features/connection/SignIn.tsx"],
  demoOnly: [
    "src/app/start/demo-parts.tsx",
    "src/mock-server/adapters/msw/intercept.ts",
    // What became of the last batches, which a 2xx after a redirect does not say.
    "src/api/sandbox/read-arrival.ts",
    "src/i18n/catalogue/en/demo.ts",
    "src/i18n/catalogue/en/users.ts",
  ],
  mockServer: "src/mock-server/boot/start-demo.ts",
  verify: {
    screen: ["src/pages/verify/VerifyPage.tsx", "src/i18n/catalogue/en/verify.ts"],
    worker: ["src/features/verify/work/verify.worker.ts"],
    folders: ["src/verify/", "src/features/verify/", "src/pages/verify/"],
  },
  worker: ["src/mock-server/boot/world.worker.ts", "src/mock-server/service/watch/watch-api.ts"],
};

/** @param {string} module a path from the repository root */
function isOfMockServer(module) {
  return /^(src\/mock-server|node_modules\/(msw|@mswjs\/[^/]+))\//.test(module);
}

/**
 * @param {ChunkReport} report
 * @param {string} module
 * @returns {string} the file that is made for the module, else the one that holds it
 */
function fileOf(report, module) {
  const chunks = Object.entries(report);
  const found =
    chunks.find(([, chunk]) => chunk.source === module) ??
    chunks.find(([, chunk]) => chunk.modules.includes(module));
  if (!found)
    throw new Error(
      `No chunk of the build holds ${module}. Was it moved? Then its place in scripts/first-visit.mjs is wrong.`,
    );
  return found[0];
}

/**
 * @param {ChunkReport} report
 * @param {readonly string[]} start files
 * @param {(file: string) => readonly string[]} next
 * @returns {string[]} the files at the start and all that can be reached from them
 */
function reach(report, start, next) {
  const reached = new Set(start);
  for (const file of reached) {
    if (!report[file])
      throw new Error(`The build's report does not know ${file}, which another chunk imports.`);
    for (const other of next(file)) reached.add(other);
  }
  return [...reached];
}

/**
 * What a browser loads on a first visit, by the build's report.
 *
 * @param {ChunkReport} report
 * @param {Places} places
 * @typedef {{ file: string, module: string }} Stray
 * @returns {{ live: string[], signIn: string[], demo: string[], worker: string[], strays: Stray[], early: Stray[], verify: { screen: string[], worker: string[] } }}
 *   `live` and `demo` are what the page of each loads, `signIn` what a live one loads until its form for a token is
 *   there, after which the page comes; `worker` is what the demo's worker loads. `strays` are the mock server's modules in any file that a live console can ever load,
 *   `early` those of Verify in a first visit. `verify` is what its screen loads after a live console's first visit, and what its worker does
 */
export function firstVisit(report, places) {
  const imports = (/** @type {string} */ file) => report[file]?.imports ?? [];
  const entry = fileOf(report, places.entry);
  const mockServer = fileOf(report, places.mockServer);
  const files = (/** @type {readonly string[]} */ modules) => modules.map((module) => fileOf(report, module));
  const shell = [entry, ...files(places.shell)];
  const page = files(places.firstPage);
  const liveShell = [...shell, ...files(places.liveOnly)];
  const live = reach(report, [...liveShell, ...page], imports);
  const signIn = reach(report, [...liveShell, ...files(places.signIn)], imports);
  const demo = reach(report, [...shell, ...page, ...files(places.demoOnly), mockServer], imports);
  const worker = reach(report, files(places.worker), imports);

  const everLive = reach(report, [entry], (file) => [
    ...imports(file),
    ...(report[file]?.dynamicImports ?? []).filter((other) => other !== mockServer),
  ]);
  const strays = everLive.flatMap((file) =>
    (report[file]?.modules ?? []).filter(isOfMockServer).map((module) => ({ file, module })),
  );
  const liveVisit = new Set([...signIn, ...live]);
  const early = [...new Set([...liveVisit, ...demo, ...worker])].flatMap((file) =>
    (report[file]?.modules ?? [])
      .filter((module) => places.verify.folders.some((folder) => module.startsWith(folder)))
      .map((module) => ({ file, module })),
  );
  const verify = {
    screen: reach(report, files(places.verify.screen), imports).filter((file) => !liveVisit.has(file)),
    worker: reach(report, files(places.verify.worker), imports),
  };
  return { live, signIn, demo, worker, strays, early, verify };
}

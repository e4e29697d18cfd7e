import { expect, test } from "vitest";
import { firstVisit } from "./first-visit.mjs";

const PLACES = {
  entry: "index.html",
  shell: ["src/main.tsx"],
  firstPage: ["src/pages/First.tsx"],
  liveOnly: ["src/LiveBanner.tsx"],
  signIn: ["src/SignIn.tsx"],
  demoOnly: ["src/DemoBanner.tsx"],
  mockServer: "src/mock-server/boot/start.ts",
  verify: {
    screen: ["src/pages/Second.tsx"],
    worker: ["src/verify.worker.ts"],
    folders: ["src/verify/"],
  },
  worker: ["src/mock-server/boot/world.worker.ts"],
};

/** @param {Partial<import("./chunk-report.mjs").Chunk>} chunk */
function chunk(chunk) {
  return { source: null, imports: [], dynamicImports: [], modules: [], ...chunk };
}

/**
 * A build with lazy pages.
 *
 * @param {import("./chunk-report.mjs").ChunkReport} changes
 * @returns {import("./chunk-report.mjs").ChunkReport}
 */
function buildWith(changes) {
  return {
    "index.js": chunk({
      source: "index.html",
      imports: ["shared.js"],
      dynamicImports: ["first.js", "second.js", "sign-in.js", "live-banner.js", "demo-banner.js", "start.js"],
      modules: ["src/main.tsx"],
    }),
    "shared.js": chunk({ imports: ["zod.js"], modules: ["src/contract/webhook/destination.ts"] }),
    "zod.js": chunk({ modules: ["node_modules/zod/v4/mini/index.js"] }),
    "first.js": chunk({
      source: "src/pages/First.tsx",
      imports: ["table.js"],
      modules: ["src/pages/First.tsx"],
    }),
    "table.js": chunk({ modules: ["src/ui/Table.tsx"] }),
    "second.js": chunk({
      source: "src/pages/Second.tsx",
      imports: ["table.js", "drawer.js"],
      modules: ["src/pages/Second.tsx"],
    }),
    "drawer.js": chunk({ modules: ["src/ui/Drawer.tsx"] }),
    "verify.js": chunk({
      source: "src/verify.worker.ts",
      imports: ["judge.js"],
      dynamicImports: ["report.js"],
    }),
    "judge.js": chunk({ modules: ["src/verify/judge.ts"] }),
    "report.js": chunk({ modules: ["src/verify/report.ts"] }),
    "live-banner.js": chunk({ source: "src/LiveBanner.tsx", modules: ["src/LiveBanner.tsx"] }),
    "sign-in.js": chunk({ source: "src/SignIn.tsx", imports: ["zod.js"], modules: ["src/SignIn.tsx"] }),
    "demo-banner.js": chunk({ source: "src/DemoBanner.tsx", modules: ["src/DemoBanner.tsx"] }),
    "start.js": chunk({
      source: "src/mock-server/boot/start.ts",
      imports: ["shared.js", "msw.js"],
      modules: ["src/mock-server/boot/start.ts"],
    }),
    "msw.js": chunk({ modules: ["node_modules/msw/lib/index.js"] }),
    "worker.js": chunk({
      source: "src/mock-server/boot/world.worker.ts",
      imports: ["engine.js"],
      modules: ["src/mock-server/boot/world.worker.ts"],
    }),
    "engine.js": chunk({ modules: ["src/mock-server/engine/lane/transition.ts"] }),
    ...changes,
  };
}

test("a live visit loads the entry, the first screen and all that these import, each once", () => {
  const { live } = firstVisit(buildWith({}), PLACES);
  expect(live.toSorted()).toEqual([
    "first.js",
    "index.js",
    "live-banner.js",
    "shared.js",
    "table.js",
    "zod.js",
  ]);
});

test("the form for a token comes without the page that it stands for", () => {
  const { signIn } = firstVisit(buildWith({}), PLACES);
  expect(signIn.toSorted()).toEqual(["index.js", "live-banner.js", "shared.js", "sign-in.js", "zod.js"]);
});

test("a demo loads the mock server and its worker on top, and no other page", () => {
  const { live, demo, worker } = firstVisit(buildWith({}), PLACES);
  expect(demo.filter((file) => !live.includes(file)).toSorted()).toEqual([
    "demo-banner.js",
    "msw.js",
    "start.js",
  ]);
  expect(live.filter((file) => !demo.includes(file))).toEqual(["live-banner.js"]);
  expect(worker.toSorted()).toEqual(["engine.js", "worker.js"]);
});

test("a first screen that is not lazy is found in the chunk that holds it", () => {
  const { "first.js": _, ...others } = buildWith({
    "index.js": chunk({
      source: "index.html",
      dynamicImports: ["start.js"],
      modules: ["src/main.tsx", "src/pages/First.tsx"],
    }),
  });
  expect(firstVisit(others, PLACES).live).toEqual(["index.js", "live-banner.js"]);
});

test("a clean build has no stray", () => {
  expect(firstVisit(buildWith({}), PLACES).strays).toEqual([]);
});

test.each([
  ["the engine in the entry", "index.js", "src/mock-server/engine/lane/transition.ts"],
  ["MSW in a shared chunk", "shared.js", "node_modules/msw/lib/index.js"],
  ["the store in a page that is loaded later", "second.js", "src/mock-server/adapters/indexeddb-store.ts"],
])("%s is a stray", (_name, file, module) => {
  const build = buildWith({});
  build[file]?.modules.push(module);
  expect(firstVisit(build, PLACES).strays).toEqual([{ file, module }]);
});

test("the screen Verify loads what a first visit has not loaded, its worker what it imports", () => {
  const { verify, early } = firstVisit(buildWith({}), PLACES);
  expect(verify.screen.toSorted()).toEqual(["drawer.js", "second.js"]);
  expect(verify.worker.toSorted()).toEqual(["judge.js", "verify.js"]);
  expect(early).toEqual([]);
});

test.each(["shared.js", "demo-banner.js", "engine.js"])("Verify in %s is too early", (file) => {
  const build = buildWith({});
  build[file]?.modules.push("src/verify/verdict.ts");
  expect(firstVisit(build, PLACES).early).toEqual([{ file, module: "src/verify/verdict.ts" }]);
});

test("a place that the build does not know is an error, not a smaller sum", () => {
  expect(() => firstVisit(buildWith({}), { ...PLACES, firstPage: ["src/pages/Gone.tsx"] })).toThrow(
    "Gone.tsx",
  );
});

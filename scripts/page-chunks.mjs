// Which file of the build the modules of a first visit go into: dozens of small files compress worse and follow one
// another.
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";

/** @typedef {(id: string) => { importedIds: string[] } | null} InfoOf */

/** What packages name beside what every visit needs, of forms above all: it comes with the page that uses it. */
const LATER =
  /[\\/](?:InputBase|TextareaAutosize|mutationObserver|infiniteQueryObserver|useMutation|useInfiniteQuery)\b[^\\/]*$/;

/** The mock server in the page: two files, since a file's code runs as a whole, and the second may be refused what it needs. */
const SERVER = ["mock-server/boot/start-demo.ts", "mock-server/adapters/msw/intercept.ts"];

/** Files, each with all that loads with these modules and is in no file above. Paths from `src`. */
const SCREENS = {
  // Overview and its like in Setup, which needs a kilobyte more.
  "first-screen": [
    "pages/overview/OverviewPage.tsx",
    "pages/organization/audit-logs-setup/AuditLogsSetupLayout.tsx",
    "pages/organization/audit-logs-setup/KonnectPage.tsx",
    // What a demo adds to it: its banner, its users, and what it knows of deliveries. A live console loads it in vain, and
    // has room for it, where one file more is what a demo waits for.
    "app/start/demo-parts.tsx",
    "api/sandbox/read-arrival.ts",
  ],
  "live-parts": ["app/start/live-parts.tsx"],
  // What every button and form needs that changes something.
  mutation: ["../node_modules/@tanstack/react-query/build/modern/useMutation.js"],
  saving: ["features/webhook/status/use-resume.ts"],
  // What a form shares with pages that have none.
  inputs: [
    "../node_modules/@mui/material/OutlinedInput/OutlinedInput.mjs",
    "../node_modules/@mui/material/internal/SwitchBase.mjs",
    "lib/base64.ts",
    "lib/plain-text.ts",
    "ui/state/ErrorAlert.tsx",
  ],
  dialogs: ["ui/overlay/ConfirmDialog.tsx"],
  // The form that a live console begins with, and with it what every form is made of.
  forms: ["features/connection/SignIn.tsx"],
  // What a row has beside its state, where something is to be done or under way.
  "row-parts": ["features/webhook/overview/RowResume.tsx", "features/webhook/overview/RowWaiting.tsx"],
  // A file for each of these would be a line in the list of files that every visit loads: small pieces of pages, and what
  // the pages of destinations share with each other and with the forms that choose one.
  "page-parts": [
    "../node_modules/@mui/icons-material/ChevronRightRounded.mjs",
    "../node_modules/@mui/icons-material/KeyboardArrowDownRounded.mjs",
    "api/webhook/each-region.ts",
    "audit-log/record/well-formed.ts",
    "entities/destination/shorten-endpoint.ts",
    "entities/place/Place.tsx",
    "entities/region/use-region-words.ts",
    "ui/layout/use-address-params.ts",
    "ui/layout/WithAside.tsx",
    "ui/overlay/UnfoldButton.tsx",
    "ui/state/EmptyState.tsx",
    "ui/state/shown-error.ts",
    "ui/text/Disclosure.tsx",
    "ui/text/FramedList.tsx",
  ],
  destinations: [
    "entities/destination/FormAuthorization.tsx",
    "entities/destination/FormEndpointAddress.tsx",
    "entities/destination/log-format-words.ts",
    "entities/destination/tell-endpoints-apart.ts",
    "entities/destination/use-twin-words.ts",
    "entities/destination-usage/UserLinks.tsx",
    "entities/destination-usage/UsageNotice.tsx",
    "features/destinations/create/duplicate-destination.ts",
    "features/destinations/destination-plan.ts",
    "features/destinations/DestinationUnavailable.tsx",
    "features/destinations/save-failure.ts",
    "features/destinations/edit/DeleteDestinationDialog.tsx",
    "lib/rotation-path.ts",
  ],
  // What the tabs of a webhook share with each other. No first visit loads it; each file of its own would be one more in
  // the list of files, which all of them load.
  "webhook-tabs": [
    "features/webhook/delivery-check/begin/StartProbe.tsx",
    "features/webhook/delivery-check/ProbesOfPlace.tsx",
    "features/webhook/status/steps/StepItem.tsx",
  ],
};

/** Of these, what packages name for later is a part. */
const WITH_LATER = new Set(["mutation", "saving", "inputs", "dialogs", "forms"]);

const NAMES = ["start", "libraries", "console", ...Object.keys(SCREENS)];

/** All that loads with modules under `src`. @param {InfoOf} infoOf @param {readonly string[]} paths @returns {Set<string>} */
function reach(infoOf, paths) {
  const reached = new Set(paths.map((path) => join(repositoryRoot, "src", path).replaceAll("\\", "/")));
  for (const id of reached) {
    const info = infoOf(id);
    if (!info)
      throw new Error(`The build has no ${id}. Was it moved? Then its place in page-chunks.mjs is wrong.`);
    for (const other of info.importedIds) reached.add(other);
  }
  return reached;
}

/** @param {string} id @returns {string} */
function everyVisit(id) {
  return /[\\/]node_modules[\\/]/.test(id) ? "libraries" : "console";
}

/** @param {InfoOf} infoOf @returns {Map<string, string>} */
function nameAll(infoOf) {
  const names = new Map();
  // Vite makes a module of the page, too: the one that imports `start.ts`.
  for (const id of reach(infoOf, ["../index.html"])) names.set(id, "start");
  const server = reach(infoOf, SERVER);
  for (const id of reach(infoOf, ["main.tsx"])) {
    if (names.has(id) || LATER.test(id)) continue;
    names.set(id, server.has(id) ? "start" : everyVisit(id));
  }
  // What the form of a live console shares with the first screen must not bring that along.
  const ofForm = reach(infoOf, SCREENS.forms);
  for (const id of reach(infoOf, SCREENS["first-screen"])) {
    if (names.has(id) || LATER.test(id) || !ofForm.has(id)) continue;
    names.set(id, server.has(id) ? "start" : everyVisit(id));
  }
  for (const [name, paths] of Object.entries(SCREENS)) {
    for (const id of reach(infoOf, paths)) {
      const isLater = !WITH_LATER.has(name) && LATER.test(id);
      if (!names.has(id) && !server.has(id) && !isLater) names.set(id, name);
    }
  }
  return names;
}

/**
 * Groups for one build: `start`, the first file, with what the demo's server needs of the console's own modules, since it
 * must not wait for more; `libraries` and `console`, what every visit loads next; then a file for each of the first
 * screens. Libraries stay in the browser's cache while only the console changes.
 */
export function pageChunks() {
  /** @type {Map<string, string> | null} */
  let names = null;
  return NAMES.map((name, index) => ({
    debugName: name,
    /** @param {string} id @param {{ getModuleInfo: InfoOf }} context */
    name(id, context) {
      names ??= nameAll((other) => context.getModuleInfo(other));
      return names.get(id) === name ? name : null;
    },
    // A module brings what it imports with it, but for what is in a group above.
    priority: NAMES.length - index,
  }));
}

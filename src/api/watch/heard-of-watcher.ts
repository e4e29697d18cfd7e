// Whether this tab has heard of a watcher beside the console, so that a page that is reloaded need not wait to be told
// again that there is none. Without zod, for the first file of a visit.

import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";

const UNSERVED_KEY = deploymentName("no-watcher", import.meta.env.BASE_URL);
const told = safeStorage(() => sessionStorage);

/** Whether there was no watcher when this tab last heard of it; it is asked again all the same. */
export function wasUnserved(): boolean {
  return told.read(UNSERVED_KEY) !== null;
}

export function rememberServed(isServed: boolean): void {
  if (isServed) told.remove(UNSERVED_KEY);
  else told.write(UNSERVED_KEY, "yes");
}

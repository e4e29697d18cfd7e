import { useState } from "react";
import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";

const STORAGE_KEY = deploymentName("console-demo-welcomed", import.meta.env.BASE_URL);
const remembered = safeStorage(() => localStorage);

/** Whether this browser has not been told yet what the demo is, and how to say that it has. */
export function useFirstVisit(): readonly [isFirst: boolean, end: () => void] {
  const [isFirst, setIsFirst] = useState(() => remembered.read(STORAGE_KEY) === null);
  return [
    isFirst,
    () => {
      // The button goes, and with it the focus.
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      setIsFirst(false);
      remembered.write(STORAGE_KEY, "yes");
    },
  ];
}

import { useState } from "react";
import { safeStorage } from "@/lib/safe-storage";

const STORAGE_KEY = "console-navigation";
const remembered = safeStorage(() => localStorage);

/** Whether the navigation column is shown; remembered, shown by default. */
export function useNavigationVisibility(): readonly [
  isShown: boolean,
  setIsShown: (isShown: boolean) => void,
] {
  const [isShown, setIsShown] = useState(() => remembered.read(STORAGE_KEY) !== "hidden");
  return [
    isShown,
    (next) => {
      setIsShown(next);
      remembered.write(STORAGE_KEY, next ? "shown" : "hidden");
    },
  ];
}

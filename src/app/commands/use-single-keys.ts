import { useState } from "react";
import { safeStorage } from "@/lib/safe-storage";

const STORAGE_KEY = "console-single-keys";
const remembered = safeStorage(() => localStorage);

/** Whether shortcuts of one letter work; remembered, on by default. */
export function useSingleKeys(): readonly [isOn: boolean, setIsOn: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => remembered.read(STORAGE_KEY) !== "off");
  return [
    isOn,
    (next) => {
      setIsOn(next);
      remembered.write(STORAGE_KEY, next ? "on" : "off");
    },
  ];
}

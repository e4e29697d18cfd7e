import { useState } from "react";

const STORAGE_KEY = "console-single-keys";

/** Whether shortcuts of one letter work; remembered, on by default. */
export function useSingleKeys(): readonly [isOn: boolean, setIsOn: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => read() !== "off");
  return [
    isOn,
    (next) => {
      setIsOn(next);
      try {
        localStorage.setItem(STORAGE_KEY, next ? "on" : "off");
      } catch {
        // Storage may be switched off; the choice then lasts as long as the page.
      }
    },
  ];
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

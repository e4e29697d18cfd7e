import { useState } from "react";

const STORAGE_KEY = "console-navigation";

/** Whether the navigation column is shown; remembered, shown by default. */
export function useNavigationVisibility(): readonly [
  isShown: boolean,
  setIsShown: (isShown: boolean) => void,
] {
  const [isShown, setIsShown] = useState(() => read() !== "hidden");
  return [
    isShown,
    (next) => {
      setIsShown(next);
      try {
        localStorage.setItem(STORAGE_KEY, next ? "shown" : "hidden");
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

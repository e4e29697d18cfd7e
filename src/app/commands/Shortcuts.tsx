import { type Shortcuts as Settings, useShortcuts } from "./use-shortcuts";
import { useZoneSwitch } from "./use-zone-switch";

/** The keys that work everywhere. */
export function Shortcuts(props: Omit<Settings, "onZone">): null {
  useShortcuts({ ...props, onZone: useZoneSwitch() });
  return null;
}

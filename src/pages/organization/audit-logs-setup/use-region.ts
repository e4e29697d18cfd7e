import { useOutletContext } from "react-router-dom";
import type { Region } from "@/audit-log/region";

/** The region of the page, for the tabs of `RegionLayout`, which has checked the address. */
export function useRegion(): Region {
  return useOutletContext<Region>();
}

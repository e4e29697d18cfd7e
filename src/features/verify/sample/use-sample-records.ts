import { useQueries } from "@tanstack/react-query";
import { deliveryQueries } from "@/api/sandbox/delivery-queries";
import { type SampleRecords, sampleRecords } from "./damaged-sample";

/** The newest deliveries hold enough records. */
const MOST_DELIVERIES = 40;

/** Records of these deliveries, each once; null until there are some. */
export function useSampleRecords(deliveries: readonly { readonly id: string }[]): SampleRecords | null {
  return useQueries({
    queries: deliveries.slice(0, MOST_DELIVERIES).map(({ id }) => deliveryQueries.records(id)),
    combine: (found) => {
      if (found.some(({ isPending }) => isPending)) return null;
      const lines = found.flatMap(({ data }) => data?.split("\n").filter((line) => line !== "") ?? []);
      return sampleRecords([...new Set(lines)]);
    },
  });
}

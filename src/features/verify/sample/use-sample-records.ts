import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { deliveryQueries } from "@/api/sandbox/delivery-queries";
import { receiverQueries } from "@/api/sandbox/receiver-queries";
import type { Region } from "@/audit-log/region";
import type { Receiver } from "@/contract/sandbox/receiver";
import { belowLongestPrefix } from "@/lib/endpoint";
import { type SampleRecords, sampleRecords } from "./damaged-sample";

/** Under the deliveries, so that it is read anew with them. */
function sampleQuery(region: Region) {
  return queryOptions({
    queryKey: [...deliveryQueries.all(), "verify-sample", region],
    queryFn: ({ client }) => readSample(client, region),
  });
}

/** What a region's collector has taken, and what it does to its copies. */
export interface CollectorSample extends SampleRecords {
  readonly collector: Receiver | null;
}

/** Null where nothing was taken yet. */
async function readSample(client: QueryClient, region: Region): Promise<CollectorSample | null> {
  const list = await client.fetchQuery({
    ...deliveryQueries.list({ region, state: "delivered" }),
    staleTime: 0,
  });
  const own = list.data.filter((delivery) => delivery.portal_id === null);
  const texts = await Promise.all(
    own.map(({ id }) => client.fetchQuery({ ...deliveryQueries.records(id), staleTime: Infinity })),
  );
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line !== ""));
  const sample = sampleRecords([...new Set(lines.toReversed())]);
  const receivers = await client.fetchQuery({ ...receiverQueries.list(), staleTime: 0 });
  const collector = own[0] ? belowLongestPrefix(receivers, own[0].endpoint) : null;
  return sample && { ...sample, collector };
}

/** Records of the newest deliveries that a region's collector has taken, each once, the oldest first. */
export function useSampleRecords(region: Region) {
  const client = useQueryClient();
  const { data } = useQuery(sampleQuery(region));
  return {
    /** Undefined while they are read. */
    sample: data,
    /** As they are at that moment. */
    readNow: () => client.fetchQuery({ ...sampleQuery(region), staleTime: 0 }),
  };
}

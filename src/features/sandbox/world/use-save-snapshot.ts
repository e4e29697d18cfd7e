import { useMutation, useQueryClient } from "@tanstack/react-query";
import { snapshotMutations } from "@/api/sandbox/snapshot-mutations";
import { worldQueries } from "@/api/sandbox/world-queries";
import { saveBlob } from "@/ui/text/save-blob";
import { snapshotFileName } from "./snapshot-file";

/** Takes a snapshot of the world and hands it to the browser's downloads. */
export function useSaveSnapshot() {
  const queryClient = useQueryClient();
  return useMutation({
    ...snapshotMutations.take(),
    onSuccess: async (file) => {
      const world = await queryClient.ensureQueryData(worldQueries.current());
      saveBlob(snapshotFileName(world), file);
    },
  });
}

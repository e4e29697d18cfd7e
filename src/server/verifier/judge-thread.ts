// One thread of the pool: judges batches of rows, one after another. See judge-pool.ts.

import { parentPort, workerData } from "node:worker_threads";
import { judgeRows } from "@/verify/judge/judge-rows";
import { RecordJudge } from "@/verify/judge/record-judge";
import { signatureCheck } from "@/verify/keys/signature-check";
import type { Batch, ThreadSettings } from "./judge-pool";
import { nodeEd25519 } from "./node-ed25519";

const { keys, limits } = workerData as ThreadSettings; // as the pool gives it
const judge = new RecordJudge(signatureCheck(keys, nodeEd25519()), limits);

parentPort?.on("message", ({ id, container, rows }: Batch) => {
  judgeRows(judge, container, rows).then(
    (findings) => parentPort?.postMessage({ id, findings }),
    (error: unknown) => parentPort?.postMessage({ id, error }),
  );
});

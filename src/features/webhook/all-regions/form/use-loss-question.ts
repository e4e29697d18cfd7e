import { useState } from "react";
import type { Region } from "@/audit-log/region";
import type { ImpossibleReason, RegionUndo } from "@/features/webhook/all-regions/plan/region-undo";

interface Loss {
  readonly ownSettings: readonly Region[];
  readonly unread: readonly Region[];
}

interface Question {
  readonly loss: Loss;
  readonly answer: (isAgreed: boolean) => void;
}

const NO_LOSS: Loss = { ownSettings: [], unread: [] };

/** Asks before regions lose settings that cannot be brought back; where none would, the answer is yes. */
export function useLossQuestion() {
  const [question, setQuestion] = useState<Question | null>(null);
  const confirm = async (undos: ReadonlyMap<Region, RegionUndo>): Promise<boolean> => {
    const those = (reason: ImpossibleReason) =>
      [...undos]
        .filter(([, undo]) => undo.kind === "impossible" && undo.reason === reason)
        .map(([region]) => region);
    const loss = { ownSettings: those("own_settings"), unread: those("unread") };
    if (loss.ownSettings.length === 0 && loss.unread.length === 0) return true;
    return new Promise((resolve) => {
      const answer = (isAgreed: boolean) => {
        setQuestion(null);
        resolve(isAgreed);
      };
      setQuestion({ loss, answer });
    });
  };
  const dialog = {
    isOpen: question !== null,
    ...(question?.loss ?? NO_LOSS),
    onConfirm: () => question?.answer(true),
    onClose: () => question?.answer(false),
  };
  return { confirm, dialog };
}

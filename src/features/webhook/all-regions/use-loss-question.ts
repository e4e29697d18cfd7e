import { useState } from "react";
import { planRegion, type RegionNow } from "./all-regions-plan";
import type { WebhookFormValues } from "@/features/webhook/setup/webhook-form";

interface Question {
  readonly names: readonly string[];
  readonly answer: (isAgreed: boolean) => void;
}

/** Asks before regions lose settings of their own; where none would, the answer is yes. */
export function useLossQuestion(rows: readonly RegionNow[]) {
  const [question, setQuestion] = useState<Question | null>(null);
  const confirm = async (values: WebhookFormValues): Promise<boolean> => {
    const names = rows.filter((row) => losesItsOwn(row, values)).map(({ name }) => name);
    if (names.length === 0) return true;
    return new Promise((resolve) => {
      const answer = (isAgreed: boolean) => {
        setQuestion(null);
        resolve(isAgreed);
      };
      setQuestion({ names, answer });
    });
  };
  const dialog = {
    isOpen: question !== null,
    names: question?.names ?? [],
    onConfirm: () => question?.answer(true),
    onClose: () => question?.answer(false),
  };
  return { confirm, dialog };
}

function losesItsOwn(row: RegionNow, values: WebhookFormValues): boolean {
  const plan = planRegion(row, values);
  return plan.state === "read" && plan.effects.some(({ kind }) => kind === "inline_lost");
}

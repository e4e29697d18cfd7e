import { useT } from "@/i18n/use-t";
import { WireText } from "./WireText";

export interface ResponseCodeProps {
  /** `undefined`: the last attempt got no answer. */
  readonly code: number | undefined;
}

export function ResponseCode({ code }: ResponseCodeProps) {
  const t = useT();
  if (code === undefined) return t("webhook.cell.noAnswer");
  return <WireText text={code} />;
}

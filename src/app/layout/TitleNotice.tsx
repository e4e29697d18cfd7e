import { type ReactNode, useEffect } from "react";
import { useStoppedCount } from "@/api/webhook/use-stopped-count";
import { useT } from "@/i18n/use-t";
import { TitleNoticeContext } from "@/ui/layout/title-notice";

/** Has the browser's tab say, in its title and with a dot on its icon, how many webhooks have stopped. */
export function TitleNotice({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const count = useStoppedCount();
  useEffect(() => {
    if (count === 0) return undefined;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const usual = icon?.getAttribute("href") ?? "";
    icon?.setAttribute("href", `${import.meta.env.BASE_URL}favicon-stopped.svg`);
    return () => icon?.setAttribute("href", usual);
  }, [count]);
  return (
    <TitleNoticeContext value={count > 0 ? t("app.stopped", { count }) : null}>{children}</TitleNoticeContext>
  );
}

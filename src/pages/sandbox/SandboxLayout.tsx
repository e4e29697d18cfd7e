import { Outlet } from "react-router-dom";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { SANDBOX_TABS, type SandboxTab, sandboxPath } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";

const TAB_WORDS: Readonly<Record<SandboxTab, PlainMessageKey>> = {
  clock: "sandbox.tabs.clock",
  receivers: "sandbox.tabs.receivers",
  deliveries: "sandbox.tabs.deliveries",
  traffic: "sandbox.tabs.traffic",
};

/** The switches of the mock server. Each tab is a page of its own. */
export function SandboxLayout() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("sandbox.title")}
        description={t("sandbox.description")}
        tabs={{
          label: t("sandbox.title"),
          tabs: SANDBOX_TABS.map((tab) => ({ to: sandboxPath(tab), label: t(TAB_WORDS[tab]) })),
        }}
      />
      <Outlet />
    </>
  );
}

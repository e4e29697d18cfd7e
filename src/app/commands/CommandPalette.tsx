import { useColorScheme } from "@mui/material/styles";
import { useNavigate } from "react-router-dom";
import { capabilities } from "@/api/session/capabilities";
import { useUserCommands } from "@/features/demo-user/use-user-commands";
import { useDestinationCommands } from "@/features/destinations/use-destination-commands";
import { usePortalCommands } from "@/features/portals/use-portal-commands";
import { useClockCommands } from "@/features/sandbox/clock/use-clock-commands";
import { useRegionCommands } from "@/features/webhook/overview/use-region-commands";
import { LANGUAGE_NAMES, LANGUAGES } from "@/i18n/language";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { Command } from "@/ui/command/command";
import { CommandDialog } from "@/ui/command/CommandDialog";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { useToast } from "@/ui/overlay/toast-context";
import { palettePlaces, PLACE_KEYWORDS } from "./palette-places";
import { useZoneSwitch } from "./use-zone-switch";
import { THEME_MODES } from "@/app/theme/theme-modes";

export interface CommandPaletteProps extends OverlayProps {
  readonly onShowShortcuts: () => void;
}

/** The tabs of a webhook below the first one, which its name leads to. */
const TABS = [
  { tab: "status", labelKey: "webhook.tab.status" },
  { tab: "replay", labelKey: "replay.tab" },
  { tab: "deliveries", labelKey: "webhook.tab.deliveries" },
] as const;

/** Every place and the shell's own actions, by name. */
export function CommandPalette(props: CommandPaletteProps) {
  return capabilities().hasSandbox ? <DemoPalette {...props} /> : <Palette {...props} demo={[]} />;
}

function DemoPalette(props: CommandPaletteProps) {
  const clock = useClockCommands();
  const users = useUserCommands();
  return <Palette {...props} demo={[...clock, ...users]} />;
}

function Palette({
  isOpen,
  onClose,
  onShowShortcuts,
  demo,
}: CommandPaletteProps & { readonly demo: readonly Command[] }) {
  const t = useT();
  const tabs = TABS.filter(({ tab }) => tab !== "deliveries" || capabilities().hasDeliveries).map(
    ({ tab, labelKey }) => ({ tab, label: t(labelKey) }),
  );
  const places = usePlaceCommands();
  const regions = useRegionCommands(tabs);
  const portals = usePortalCommands(tabs);
  const destinations = useDestinationCommands();
  const settings = useSettingCommands(onShowShortcuts);
  return (
    <CommandDialog
      isOpen={isOpen}
      onClose={onClose}
      commands={[...places, ...regions, ...destinations, ...portals, ...demo, ...settings]}
    />
  );
}

function usePlaceCommands(): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  return palettePlaces().map(({ to, labelKey, groupKey }) => {
    const keywordsKey = PLACE_KEYWORDS[labelKey];
    return {
      id: `place ${to}`,
      label: t(labelKey),
      kind: groupKey === null ? "" : t(groupKey),
      keywords: keywordsKey === undefined ? "" : t(keywordsKey),
      run: () => void navigate(to),
    };
  });
}

function useSettingCommands(onShowShortcuts: () => void): readonly Command[] {
  const t = useT();
  const toast = useToast();
  const { setMode } = useColorScheme();
  const { choose } = useLanguage();
  const switchZone = useZoneSwitch();
  const kind = t("palette.action");
  return [
    ...THEME_MODES.map(({ value, labelKey }) => ({
      id: `theme ${value}`,
      label: t("palette.theme", { theme: t(labelKey) }),
      kind,
      run: () => setMode(value),
    })),
    ...LANGUAGES.map((language) => ({
      id: `language ${language}`,
      label: t("palette.language", { language: LANGUAGE_NAMES[language] }),
      kind,
      keywords: "language 言語",
      run: () => {
        choose(language).catch(() => toast({ message: t("ui.partNotLoaded"), tone: "danger" }));
      },
    })),
    {
      id: "zone",
      label: t("shortcuts.zone"),
      kind,
      keywords: "UTC time zone タイムゾーン",
      run: switchZone,
    },
    { id: "shortcuts", label: t("shortcuts.title"), kind, keywords: "?", run: onShowShortcuts },
  ];
}

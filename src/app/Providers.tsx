import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { type ReactNode, useSyncExternalStore } from "react";
import { I18nextProvider } from "react-i18next";
import { tokenSerial } from "@/api/http/token-serial";
import { ToastProvider } from "@/ui/overlay/ToastProvider";
import { TokenSerialContext } from "@/ui/state/token-serial-context";
import { theme } from "./theme/theme";

export interface ProvidersProps {
  readonly i18n: i18n;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

export function Providers({ i18n, queryClient, children }: ProvidersProps) {
  const serial = useSyncExternalStore(tokenSerial.subscribe, tokenSerial.get);
  return (
    <I18nextProvider i18n={i18n}>
      {/* `noSsr` reads the remembered mode before the first paint, which an inline script would do elsewhere. */}
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="console-theme" noSsr>
        <CssBaseline />
        <QueryClientProvider client={queryClient}>
          <TokenSerialContext value={serial}>
            <ToastProvider>{children}</ToastProvider>
          </TokenSerialContext>
        </QueryClientProvider>
      </ThemeProvider>
    </I18nextProvider>
  );
}

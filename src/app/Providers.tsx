import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { type ReactNode, useSyncExternalStore } from "react";
import { tokenSerial } from "@/api/http/token-serial";
import { ToastProvider } from "@/ui/overlay/ToastProvider";
import { TokenSerialContext } from "@/ui/state/token-serial-context";
import { theme } from "./theme/theme";
import { THEME_STORAGE_KEY } from "./theme/theme-modes";

export interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

export function Providers({ queryClient, children }: ProvidersProps) {
  const serial = useSyncExternalStore(tokenSerial.subscribe, tokenSerial.get);
  return (
    <>
      {/* `noSsr` reads the remembered mode before the first paint, which an inline script would do elsewhere. */}
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={THEME_STORAGE_KEY} noSsr>
        <CssBaseline />
        <QueryClientProvider client={queryClient}>
          <TokenSerialContext value={serial}>
            <ToastProvider>{children}</ToastProvider>
          </TokenSerialContext>
        </QueryClientProvider>
      </ThemeProvider>
    </>
  );
}

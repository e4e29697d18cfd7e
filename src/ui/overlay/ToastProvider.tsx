import Stack from "@mui/material/Stack";
import { useCallback, useRef, useState, type ReactNode } from "react";
import { ToastContext, type Toast } from "./toast-context";
import { ToastItem } from "./ToastItem";

export interface ToastProviderProps {
  readonly children: ReactNode;
}

interface ShownToast extends Toast {
  readonly id: number;
}

// More than three at once are noise; the oldest goes.
const MAX_SHOWN = 3;

export function ToastProvider({ children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const lastId = useRef(0);

  const show = useCallback((toast: Toast) => {
    lastId.current += 1;
    const shown = { ...toast, id: lastId.current };
    setToasts((current) => [...current, shown].slice(-MAX_SHOWN));
  }, []);
  const dismiss = useCallback((id: number) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  return (
    <ToastContext value={show}>
      {children}
      {/* Always there, because a live region announces only what is added to it later. */}
      <Stack
        component="output"
        aria-live="polite"
        spacing={1}
        sx={{
          position: "fixed",
          zIndex: "snackbar",
          bottom: 16,
          right: 16,
          left: { xs: 16, sm: "auto" },
          width: { sm: 380 },
        }}
      >
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </Stack>
    </ToastContext>
  );
}

import { createContext, use } from "react";

export interface Toast {
  readonly message: string;
  readonly tone: "success" | "danger" | "info";
  /** To what it is about. Toasts stand outside of the router, so it is no link. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** For what is done and needs no answer. Failures belong on their field, form or view first. */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (show === null) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

import { useEffect, useEffectEvent, useState, type ComponentType } from "react";
import { useT } from "@/i18n/use-t";
import { useToast } from "./toast-context";

export interface OverlayProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * A menu, dialog or drawer whose code is not part of the page: it comes when the overlay is first opened, or a little
 * earlier for those who spread `openerProps` on what opens it, or call `preload`. Where it does not come, a toast says so, and the page
 * with all that was typed into it stays.
 */
export function lazyOverlay<TProps extends Pick<OverlayProps, "onClose">>(
  load: () => Promise<ComponentType<TProps>>,
) {
  function LazyOverlay(props: TProps & OverlayProps) {
    const t = useT();
    const toast = useToast();
    const [Overlay, setOverlay] = useState<ComponentType<TProps> | null>(null);
    const isWanted = props.isOpen && Overlay === null;
    const fail = useEffectEvent(() => {
      toast({ message: t("ui.partNotLoaded"), tone: "danger" });
      props.onClose();
    });

    useEffect(() => {
      if (!isWanted) return undefined;
      let isCurrent = true;
      load().then(
        (loaded) => isCurrent && setOverlay(() => loaded),
        () => isCurrent && fail(),
      );
      return () => {
        isCurrent = false;
      };
    }, [isWanted]);

    // Stays once it was there, so that it can close with its own motion and give the focus back.
    return Overlay && <Overlay {...props} />;
  }

  // Opening it will try again, and will tell.
  const preload = () => void load().catch(() => undefined);
  return Object.assign(LazyOverlay, { preload, openerProps: { onPointerEnter: preload, onFocus: preload } });
}

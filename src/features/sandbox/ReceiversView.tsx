import Box from "@mui/material/Box";
import { useEffect, useRef, type ReactNode } from "react";
import { useSearchParams } from "react-router-dom";
import { assertNever } from "@/lib/assert-never";
import { CreateReceiver } from "./CreateReceiver";
import { ReceiverDetail } from "./ReceiverDetail";
import { ReceiverList } from "./ReceiverList";
import { readAddress } from "./receivers-address";

export interface ReceiversViewProps {
  /** Shows the records of a received body. */
  readonly renderRecords: (body: string) => ReactNode;
}

/** The list of receivers, one of them, or the form for another: by the address. */
export function ReceiversView({ renderRecords }: ReceiversViewProps) {
  const [params] = useSearchParams();
  const address = readAddress(params);
  const place = address.place === "receiver" ? address.receiverId : address.place;
  const lastPlace = useRef(place);
  const contentRef = useRef<HTMLDivElement>(null);

  // What led here has gone from the page, and the focus with it.
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    contentRef.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <Box ref={contentRef} tabIndex={-1} sx={{ "&:focus": { outline: "none" } }}>
      {renderPlace()}
    </Box>
  );

  function renderPlace() {
    switch (address.place) {
      case "list":
        return <ReceiverList />;
      case "new":
        return <CreateReceiver />;
      case "receiver":
        return (
          <ReceiverDetail
            key={address.receiverId}
            receiverId={address.receiverId}
            openSeq={address.openSeq}
            renderRecords={renderRecords}
          />
        );
      default:
        return assertNever(address);
    }
  }
}

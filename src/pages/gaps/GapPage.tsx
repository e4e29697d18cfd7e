import { useParams } from "react-router-dom";
import { GapView } from "@/features/gaps/gap/GapView";

export function GapPage() {
  const { gapId = "" } = useParams();
  // A dialog of one gap is not of another.
  return <GapView key={gapId} gapId={gapId} />;
}

import { DestinationList } from "@/features/destinations/list/DestinationList";
import type { ListAddressSettings } from "@/ui/table/list-address";
import { useListAddress } from "@/pages/use-list-address";

const LIST: ListAddressSettings = {
  filters: [],
  defaultSort: { columnId: "name", direction: "ascending" },
};

export function DestinationsPage() {
  const [list, onListChange] = useListAddress(LIST);
  return <DestinationList list={list} onListChange={onListChange} />;
}

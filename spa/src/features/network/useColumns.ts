import { useCallback, useState } from "react";
import { COLUMNS, type ColumnKey } from "./columns";

const KEPT = "throughline.network.columns";

/** Which columns are shown, kept in this browser. */
export function useColumns(): { shown: ReadonlySet<ColumnKey>; show: (keys: ReadonlySet<ColumnKey>) => void } {
  const [shown, setShown] = useState(kept);
  const show = useCallback((keys: ReadonlySet<ColumnKey>) => {
    localStorage.setItem(KEPT, [...keys].join(" "));
    setShown(keys);
  }, []);
  return { shown, show };
}

function kept(): ReadonlySet<ColumnKey> {
  const before = localStorage.getItem(KEPT)?.split(" ");
  const isShown = before === undefined ? (column: (typeof COLUMNS)[number]) => column.isUsual : ({ key }: { key: string }) => before.includes(key);
  // Without a name nobody knows whose row it is.
  return new Set<ColumnKey>(["name", ...COLUMNS.filter(isShown).map((column) => column.key)]);
}

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { Empty, Failed, Loaded } from "./Page";
import styles from "./PagedList.module.css";

/** As many as come at once, where a query does not say otherwise. */
const AT_ONCE = 50;

/** A list that is read page by page. */
interface Pages<Row> {
  rows: readonly Row[] | undefined;
  total: number;
  hasMore: boolean;
  failed: boolean;
  moreFailed: boolean;
  isReading: boolean;
  more: () => void;
  readAgain: () => Promise<void>;
  retry: () => void;
}

interface PagedListProps<Row> {
  pages: Pages<Row>;
  /** What is asked for, and how. */
  controls: ReactNode;
  /** Says how many there are. */
  count: (total: number) => string;
  /** What stands where there are none. */
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** As much of a list as somebody wants to see, how much there is of it, and what to ask for instead. */
export function PagedList<Row>({ pages, controls, count, empty, children }: PagedListProps<Row>) {
  const text = useTranslations("app");
  const { rows, total, hasMore, failed, moreFailed, isReading, more, readAgain, retry } = pages;
  return (
    <>
      <div className={styles["controls"]}>
        {controls}
        <p role="status" className={styles["count"]}>
          {rows !== undefined && count(total)}
        </p>
      </div>
      <Loaded data={rows} failed={failed} retry={retry}>
        {(list: readonly Row[]) =>
          list.length === 0 ? (
            <Empty>{empty}</Empty>
          ) : (
            <div className={styles["list"]}>
              {children(list)}
              {moreFailed && (hasMore ? <Failed stillHere="part" retry={more} /> : <Failed stillHere="old" retry={() => void readAgain()} />)}
              {hasMore && !moreFailed && (
                <div className={styles["more"]}>
                  <Button onPress={more} isPending={isReading}>
                    {text("more", { count: Math.min(AT_ONCE, total - list.length) })}
                  </Button>
                </div>
              )}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

import { Children, type ReactNode, useState } from "react";
import { Button } from "../../ui/Button";
import styles from "./Thread.module.css";

const FEW = 4;

/** The first lines of a list, and all of them when somebody wants to read on. */
export function Few({ all, children }: { all: string; children: ReactNode }) {
  const [isWhole, setWhole] = useState(false);
  const lines = Children.toArray(children);
  return (
    <>
      <ul className={styles["lines"]}>{isWhole ? lines : lines.slice(0, FEW)}</ul>
      {!isWhole && lines.length > FEW && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            {all} ({lines.length})
          </Button>
        </div>
      )}
    </>
  );
}

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ThreadState } from "../api/generated/graphql";
import styles from "./StateMark.module.css";

/** Where the latest thread with somebody stands; none when nobody has begun one. */
export type Standing = ThreadState | "NONE";

export const STANDINGS: readonly Standing[] = [
  "NONE", "DRAFT", "REQUESTED", "FOLLOWED_UP", "ACCEPTED", "SCHEDULED", "PREPARED", "HELD", "THANKED", "KEEPING_IN_TOUCH", "CLOSED",
];

/** The four times of a thread, each with a colour. */
const TIMES: Record<Standing, "before" | "asked" | "agreed" | "talked" | "over"> = {
  NONE: "before",
  DRAFT: "before",
  REQUESTED: "asked",
  FOLLOWED_UP: "asked",
  ACCEPTED: "agreed",
  SCHEDULED: "agreed",
  PREPARED: "agreed",
  HELD: "talked",
  THANKED: "talked",
  KEEPING_IN_TOUCH: "talked",
  CLOSED: "over",
};

/** Each state has a shape of its own, so that nobody needs the colours: open circles before, triangles asked, squares agreed, diamonds talked. */
const SHAPES: Record<Standing, ReactNode> = {
  NONE: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.2" />,
  DRAFT: <circle cx="8" cy="8" r="5.5" />,
  REQUESTED: <path d="M3 2.5 13.5 8 3 13.5Z" />,
  FOLLOWED_UP: <path d="M1.5 3 8 8 1.5 13ZM8 3l6.5 5L8 13Z" fill="currentColor" />,
  ACCEPTED: <rect x="2.5" y="2.5" width="11" height="11" />,
  SCHEDULED: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" />
      <path d="M2.5 8h11v5.5h-11Z" fill="currentColor" />
    </>
  ),
  PREPARED: <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />,
  HELD: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" />,
  THANKED: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="currentColor" />,
  KEEPING_IN_TOUCH: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  CLOSED: <path d="m3 3 10 10M13 3 3 13" />,
};

/** Only the shape, for where the word stands beside it. */
export function StateShape({ standing, size = 12 }: { standing: Standing; size?: number }) {
  return (
    <svg className={`${styles["shape"]} ${styles[TIMES[standing]]}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[standing]}
    </svg>
  );
}

/** The state of a thread: a shape and a word. */
export function StateMark({ standing }: { standing: Standing }) {
  const text = useTranslations("words.state");
  return (
    <span className={styles["mark"]}>
      <StateShape standing={standing} />
      {text(standing)}
    </span>
  );
}

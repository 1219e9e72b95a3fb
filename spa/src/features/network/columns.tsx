import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { InnerLink } from "../../ui/InnerLink";
import { StateMark } from "../../ui/StateMark";
import styles from "./Grid.module.css";
import { type Row, standingOf } from "./useRows";
import type { Sort } from "./view";

const COLUMN_KEYS = [
  "name", "organization", "title", "state", "touch", "introducedBy", "origin", "strength", "horizon", "tags", "place", "school", "balance", "nextTouch", "added",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

interface Column {
  key: ColumnKey;
  /** The least of it in pixels, and its share of what is left. */
  width: number;
  sort?: Sort;
  /** Those shown to who never chose. */
  isUsual: boolean;
  isNumber?: boolean;
  /** What stands in it. One that can be focused takes the tab index. */
  cell: (row: Row, tabIndex: number) => ReactNode;
  /** Whether the focus goes to what stands in the cell rather than to the cell. */
  hasLink?: (row: Row) => boolean;
}

export const COLUMNS: readonly Column[] = [
  { key: "name", width: 176, sort: "name", isUsual: true, cell: (row, tabIndex) => <ContactLink contact={row} tabIndex={tabIndex} isStrong />, hasLink: () => true },
  { key: "organization", width: 148, isUsual: true, cell: (row) => row.organization?.name },
  { key: "title", width: 160, isUsual: false, cell: (row) => row.title },
  { key: "state", width: 142, isUsual: true, cell: (row) => <StateMark standing={standingOf(row)} /> },
  { key: "touch", width: 124, sort: "touch", isUsual: true, cell: (row) => row.lastInteractionAt !== null && <RelativeDay day={localDay(row.lastInteractionAt)} /> },
  {
    key: "introducedBy",
    width: 136,
    isUsual: true,
    cell: (row, tabIndex) => <MaybeContact contact={introducerOf(row)} tabIndex={tabIndex} />,
    hasLink: (row) => introducerOf(row) !== null,
  },
  { key: "origin", width: 160, isUsual: false, cell: (row, tabIndex) => <MaybeContact contact={row.origin} tabIndex={tabIndex} />, hasLink: (row) => row.origin !== null },
  { key: "strength", width: 108, sort: "strength", isUsual: true, cell: (row) => <Strength strength={row.strength} /> },
  { key: "horizon", width: 150, isUsual: false, cell: (row) => row.horizon !== null && <HorizonName horizon={row.horizon} /> },
  { key: "tags", width: 140, isUsual: true, cell: (row) => row.tags.join(", ") },
  { key: "place", width: 130, isUsual: false, cell: (row) => row.place },
  { key: "school", width: 160, isUsual: false, cell: (row) => row.school },
  { key: "balance", width: 110, isUsual: false, isNumber: true, cell: (row) => <Balance balance={row.balance} /> },
  { key: "nextTouch", width: 130, isUsual: false, cell: (row) => row.nextTouchDueOn !== null && <RelativeDay day={row.nextTouchDueOn} /> },
  { key: "added", width: 130, sort: "added", isUsual: false, cell: (row) => <RelativeDay day={localDay(row.createdAt)} /> },
];

/** On a narrow screen all that matters of a person stands in one column. */
export const PERSON_COLUMN: Column = {
  key: "name",
  width: 200,
  sort: "name",
  isUsual: true,
  cell: (row, tabIndex) => <Person row={row} tabIndex={tabIndex} />,
  hasLink: () => true,
};

function introducerOf(row: Row) {
  return row.referredBy.nodes[0]?.from ?? null;
}

function ContactLink({ contact, tabIndex, isStrong = false }: { contact: { id: string; name: string }; tabIndex: number; isStrong?: boolean }) {
  return (
    <InnerLink to={`/contacts/${contact.id}`} tabIndex={tabIndex} className={isStrong ? styles["name"] : styles["other"]}>
      {contact.name}
    </InnerLink>
  );
}

function MaybeContact({ contact, tabIndex }: { contact: { id: string; name: string } | null; tabIndex: number }) {
  return contact === null ? null : <ContactLink contact={contact} tabIndex={tabIndex} />;
}

function Person({ row, tabIndex }: { row: Row; tabIndex: number }) {
  return (
    <div className={styles["person"]}>
      <ContactLink contact={row} tabIndex={tabIndex} isStrong />
      <span className={styles["soft"]}>{row.organization?.name ?? row.title}</span>
      <span className={styles["personState"]}>
        <StateMark standing={standingOf(row)} />
        {row.lastInteractionAt !== null && <RelativeDay day={localDay(row.lastInteractionAt)} />}
      </span>
    </div>
  );
}

const FIVE = [1, 2, 3, 4, 5];

function Strength({ strength }: { strength: number | null }) {
  const text = useTranslations("words");
  if (strength === null) return null;
  return (
    <span className={styles["strength"]} role="img" aria-label={text("strengthOf", { strength })}>
      {FIVE.map((each) => (
        <span key={each} className={each <= strength ? styles["full"] : styles["hollow"]} />
      ))}
    </span>
  );
}

function HorizonName({ horizon }: { horizon: NonNullable<Row["horizon"]> }) {
  return useTranslations("words.horizon")(horizon);
}

function Balance({ balance }: { balance: number }) {
  return <span className={balance < 0 ? styles["owed"] : undefined}>{balance > 0 ? `+${balance}` : String(balance).replace("-", "−")}</span>;
}

import { useFormatter, useTranslations } from "use-intl";
import { bringBack, hide, useGoing } from "../../api/going";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { tellBeforeDoing, tellDone } from "../../ui/Toasts";
import { contactAt } from "../../ui/addresses";
import styles from "./Duplicates.module.css";
import { OnePair } from "./OnePair";
import { DUPLICATES, KEEP_APART, type Merged, type Pair, UNDO_MERGE, pairsOf } from "./operations";
import { DuplicatesText } from "./text";

/** Contacts that may be one person: the seeker decides, nobody else. */
export function Duplicates() {
  return (
    <DuplicatesText>
      <Pairs />
    </DuplicatesText>
  );
}

function Pairs() {
  const text = useTranslations("duplicates");
  const { data, failed, again } = useRead({ query: DUPLICATES });
  return (
    <Page title={text("title")} lead={text("lead")}>
      <Loaded data={data} failed={failed} retry={again}>
        {(read) => (
          <div className={styles["page"]}>
            <ToDecide pairs={pairsOf(read)} total={read.possibleDuplicates.totalCount} again={again} />
            <MergedPairs merged={read.mergedPairs.nodes.filter(({ undoneAt }) => undoneAt === null)} again={again} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface ToDecideProps {
  pairs: readonly Pair[];
  total: number;
  again: () => void;
}

function ToDecide({ pairs, total, again }: ToDecideProps) {
  const text = useTranslations("duplicates");
  const apart = useChange(KEEP_APART);
  const { undo } = useUndo(again);
  const going = useGoing("pair");
  const open = pairs.filter(({ id }) => !going.has(id));
  const count = total - (pairs.length - open.length);

  function keepApart({ id, first, second }: Pair) {
    const back = () => bringBack("pair", [id]);
    hide("pair", [id]);
    // Whoever is kept apart is never offered again, so that there is time to think.
    const keep = async () => {
      const done = await apart.changeOrTell({ duplicateId: id });
      if (done === undefined) back();
      again();
    };
    tellBeforeDoing(text("apart", { first: first.name, second: second.name }), keep, back);
  }

  if (open.length === 0) return <Empty>{text("none")}</Empty>;
  return (
    <>
      <p role="status">{text("count", { count })}</p>
      <ul className={styles["pairs"]}>
        {open.map((pair) => (
          <li key={pair.id}>
            <OnePair
              pair={pair}
              keepApart={() => keepApart(pair)}
              merged={(mergeId, kept, gone) => {
                tellDone(text("merged", { kept, gone }), () => void undo(mergeId));
                again();
              }}
              again={again}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Takes a merge back, and says so. */
function useUndo(again: () => void) {
  const text = useTranslations("duplicates");
  const { changeOrTell, isSending } = useChange(UNDO_MERGE);
  async function undo(mergeId: string) {
    const done = await changeOrTell({ mergeId });
    if (done !== undefined) tellDone(text("undone", { kept: done.contact?.name ?? "", restored: done.restoredContact?.name ?? "" }));
    again();
  }
  return { undo, isUndoing: isSending };
}

function MergedPairs({ merged, again }: { merged: readonly Merged[]; again: () => void }) {
  const text = useTranslations("duplicates");
  const format = useFormatter();
  const { undo, isUndoing } = useUndo(again);
  if (merged.length === 0) return null;
  return (
    <Part title={text("mergedSoFar")} lead={text("mergedLead")}>
      <ul className={styles["list"]}>
        {merged.map(({ id, goneName, mergedAt, kept }) => (
          <li key={id}>
            <span>
              {goneName} → {kept === null ? text("deleted") : <InnerLink to={contactAt(kept.id)}>{kept.name}</InnerLink>}{" "}
              <span className="soft">{format.dateTime(new Date(mergedAt), { dateStyle: "medium", timeStyle: "short" })}</span>
            </span>
            {kept !== null && (
              <Button aria-label={text("undoOne", { name: goneName })} isPending={isUndoing} onPress={() => void undo(id)}>
                {text("undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

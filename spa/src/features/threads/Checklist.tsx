import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { CheckBox } from "../../ui/CheckBox";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { TICK } from "./operations/prepare";
import type { PathThread } from "./types";

/** What to see to before one goes, as it fits the form of the meeting (C7). */
export function Checklist({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.checklist");
  const { change, refused, isSending } = useChange(TICK);
  return (
    <section className={styles["group"]} aria-labelledby="checklist">
      <h3 id="checklist">{text("title")}</h3>
      <Why practice="C7" />
      <ul>
        {thread.checklist.map(({ item, tickedAt }) => (
          <li key={item}>
            <CheckBox
              isSelected={tickedAt !== null}
              isPending={isSending}
              onChange={(ticked) => void change({ threadId: thread.id, item, ticked })}
            >
              {text(`item.${item}`)}
            </CheckBox>
          </li>
        ))}
      </ul>
      <WhyRefused refused={refused} />
    </section>
  );
}

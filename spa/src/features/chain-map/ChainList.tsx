import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { InnerLink } from "../../ui/InnerLink";
import { StateMark } from "../../ui/StateMark";
import styles from "./ChainMap.module.css";
import { type Chains, descendantsOf } from "./chains";

interface ChainListProps {
  chains: Chains;
  folded: ReadonlySet<string>;
  fold: (id: string) => void;
}

/** The same chains in words, each below the one who named them. */
export function ChainList({ chains, folded, fold }: ChainListProps) {
  return (
    <ul className={styles["list"]}>
      {chains.first.map((id) => (
        <Entry key={id} id={id} chains={chains} folded={folded} fold={fold} />
      ))}
    </ul>
  );
}

function Entry({ id, chains, folded, fold }: ChainListProps & { id: string }) {
  const text = useTranslations("chainMap");
  const link = chains.links.get(id);
  if (link === undefined) return null;
  const below = chains.children.get(id) ?? [];
  const isFolded = folded.has(id);
  if (link.kind === "outcome") {
    return (
      <li>
        <p className={styles["entry"]}>
          <strong>{text(link.outcome)}:</strong> {link.title} <RelativeDay day={link.occurredOn} />
        </p>
      </li>
    );
  }
  return (
    <li>
      <div className={styles["entry"]}>
        {link.contactId === null ? link.name : <InnerLink to={`/contacts/${link.contactId}`}>{link.name}</InnerLink>}
        {link.contactId === null ? <span className={styles["soft"]}>{text("notYet")}</span> : <StateMark standing={link.standing} />}
        {below.length > 0 && (
          <button
            type="button"
            className={styles["toggle"]}
            aria-expanded={!isFolded}
            aria-label={text("ledToBy", { name: link.name })}
            onClick={() => fold(id)}
          >
            {isFolded ? `+${descendantsOf(chains, id).length}` : "−"}
          </button>
        )}
      </div>
      {below.length > 0 && !isFolded && (
        <ul className={styles["list"]} aria-label={text("ledToBy", { name: link.name })}>
          {below.map((each) => (
            <Entry key={each} id={each} chains={chains} folded={folded} fold={fold} />
          ))}
        </ul>
      )}
    </li>
  );
}

import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import { useReasons } from "../../api/refusals";
import type { AttentionQuery, AttentionScope } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { useLanguage } from "../../text/TextProvider";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded } from "../../ui/Page";
import { tellDone } from "../../ui/Toasts";
import { seekerAt } from "../../ui/addresses";
import styles from "./AttentionList.module.css";
import { eachSaidOnce, phraseOf } from "./reasons";

const ATTENTION = graphql(`
  query Attention($scope: AttentionScope, $cohortId: ID, $everybody: Boolean!, $first: Int!, $language: Language!) {
    attention(scope: $scope, cohortId: $cohortId, everybody: $everybody, first: $first, language: $language) {
      list {
        needingCount
        seekerCount
        seekers {
          seekerId
          name
          cohort
          level
          sharesWithYou
          reasons {
            kind
            opening
            practice
            figures {
              measure
              day
              number
            }
            contacts {
              name
              day
            }
          }
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

type Seeker = NonNullable<AttentionQuery["attention"]["list"]>["seekers"][number];
type Reason = Seeker["reasons"][number];

const FIRST = 5;
/** The server gives no more at once. */
const MOST = 500;

interface AttentionListProps {
  scope: AttentionScope;
  cohortId: string | undefined;
  /** Whether the viewer may look at seekers: advisors may, administrators may not. */
  leadsToSeekers: boolean;
  isWhole: boolean;
  showWhole: (isWhole: boolean) => void;
}

/** Whom to talk to first, why, and how one could begin. */
export function AttentionList({ scope, cohortId, leadsToSeekers, isWhole, showWhole }: AttentionListProps) {
  const text = useTranslations("board");
  const reasonsOf = useReasons();
  const { language } = useLanguage();
  const { data, failed, again } = useRead(
    {
      query: ATTENTION,
      variables: {
        scope: cohortId === undefined ? scope : null,
        cohortId: cohortId ?? null,
        everybody: isWhole,
        first: isWhole ? MOST : FIRST,
        language: language === "de" ? "DE" : "EN",
      },
    },
    { keepsFormer: true },
  );
  return (
    <section className={styles["section"]} aria-labelledby="attention">
      <Loaded data={data?.attention} failed={failed} retry={again}>
        {({ list, userErrors }) =>
          list === null ? (
            <Empty>{text("attention.refused", { message: reasonsOf(userErrors)[0]?.message ?? "" })}</Empty>
          ) : (
            <>
              <h2 id="attention">{text("attention.title", { needing: list.needingCount, of: list.seekerCount })}</h2>
              <p className={styles["soft"]}>{text(list.needingCount === 0 ? "attention.empty" : "attention.why")}</p>
              <ol>
                {list.seekers.map((seeker) => (
                  <li key={seeker.seekerId} className={styles["seeker"]}>
                    <SeekerLine seeker={seeker} showsCohort={cohortId === undefined} hasPage={leadsToSeekers} />
                  </li>
                ))}
              </ol>
              {list.seekerCount > Math.min(list.needingCount, FIRST) && <HowMany count={list.seekerCount} isWhole={isWhole} showWhole={showWhole} />}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** Changes between the first few who need somebody and everybody, or as many as there can be at once. */
function HowMany({ count, isWhole, showWhole }: { count: number; isWhole: boolean; showWhole: (isWhole: boolean) => void }) {
  const text = useTranslations("board.attention");
  const isMore = count > MOST;
  return (
    <div>
      {isWhole && isMore && <p className={styles["soft"]}>{text("areMost", { most: MOST, count })}</p>}
      <Button onPress={() => showWhole(!isWhole)}>{isWhole ? text("fewer") : text(isMore ? "most" : "all", { most: MOST, count })}</Button>
    </div>
  );
}

interface SeekerLineProps {
  seeker: Seeker;
  showsCohort: boolean;
  hasPage: boolean;
}

function SeekerLine({ seeker, showsCohort, hasPage }: SeekerLineProps) {
  const text = useTranslations("board");
  const level = useTranslations("words.level");
  const about = [
    ...(showsCohort && seeker.cohort !== null ? [seeker.cohort] : []),
    level(seeker.level),
    ...(seeker.sharesWithYou || !hasPage ? [] : [text("attention.sharesNot")]),
  ];
  const [weightiest] = seeker.reasons;
  return (
    <>
      <div className={styles["person"]}>
        <h3 className={styles["who"]}>
          {hasPage ? <InnerLink to={seekerAt(seeker.seekerId)}>{seeker.name}</InnerLink> : seeker.name}
        </h3>
        <p className={styles["soft"]}>{about.join(" · ")}</p>
      </div>
      {weightiest === undefined && <p className={styles["soft"]}>{text("attention.nothing")}</p>}
      <ul className={styles["reasons"]}>
        {eachSaidOnce(seeker.reasons).map((reason) => (
          <li key={reason.kind}>
            <ReasonLines reason={reason} />
          </li>
        ))}
      </ul>
      {weightiest !== undefined && <Opening reason={weightiest} />}
    </>
  );
}

function ReasonLines({ reason }: { reason: Reason }) {
  const text = useTranslations("board.attention");
  const format = useFormatter();
  const dayOf = useWrittenDay();
  const figures = reason.figures.map((figure) =>
    text(`measure.${phraseOf(figure)}`, {
      value: figure.day === null ? format.number(figure.number ?? 0, { maximumFractionDigits: 2 }) : dayOf(figure.day),
      count: Math.abs(figure.number ?? 0),
    }),
  );
  const contacts = reason.contacts.map(({ name, day }) => text("on", { name, day: dayOf(day) }));
  return (
    <>
      <strong className={styles["kind"]}>{text(`kind.${reason.kind}`)}</strong> <span className={styles["soft"]}>{figures.join(" · ")}</span>
      {contacts.length > 0 && <p className={styles["soft"]}>{text("contacts", { names: contacts.join("; ") })}</p>}
    </>
  );
}

/** What one could say, and the practice behind it. */
function Opening({ reason }: { reason: Reason }) {
  const text = useTranslations("board.attention");
  const copy = () => void navigator.clipboard.writeText(reason.opening).then(() => tellDone(text("copied")));
  return (
    <div className={styles["talk"]}>
      <p className={styles["opening"]}>{text("opening", { opening: reason.opening })}</p>
      <div className={styles["foot"]}>
        <p className={styles["soft"]}>{text(`practices.${reason.kind}`)}</p>
        <Button look="quiet" onPress={copy}>
          {text("copy")}
        </Button>
      </div>
    </div>
  );
}

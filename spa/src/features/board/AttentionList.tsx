import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { AttentionQuery, AttentionScope } from "../../api/generated/graphql";
import { useLanguage } from "../../text/TextProvider";
import { Button } from "../../ui/Button";
import { Loaded } from "../../ui/Page";
import { tellDone } from "../../ui/Toasts";
import styles from "./AttentionList.module.css";

const ATTENTION = graphql(`
  query Attention($scope: AttentionScope!, $cohortId: ID, $first: Int!, $language: Language!) {
    attention(scope: $scope, cohortId: $cohortId, first: $first, language: $language) {
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
        code
        message
        path
      }
    }
  }
`);

type Seeker = NonNullable<AttentionQuery["attention"]["list"]>["seekers"][number];
type Reason = Seeker["reasons"][number];

const FIRST = 5;
const MOST = 200;

interface AttentionListProps {
  scope: AttentionScope;
  cohortId: string | undefined;
  isWhole: boolean;
  showWhole: (isWhole: boolean) => void;
}

/** Whom to talk to first, why, and how one could begin. */
export function AttentionList({ scope, cohortId, isWhole, showWhole }: AttentionListProps) {
  const text = useTranslations("board");
  const { language } = useLanguage();
  const [{ data, error }, again] = useQuery({
    query: ATTENTION,
    variables: { scope, cohortId: cohortId ?? null, first: isWhole ? MOST : FIRST, language: language === "de" ? "DE" : "EN" },
  });
  return (
    <section className={styles["section"]} aria-labelledby="attention">
      <Loaded data={data?.attention.list ?? undefined} failed={error !== undefined} retry={() => again({ requestPolicy: "network-only" })}>
        {({ needingCount, seekerCount, seekers }) => (
          <>
            <h2 id="attention">{text("attention.title", { needing: needingCount, of: seekerCount })}</h2>
            <p className={styles["soft"]}>{text(needingCount === 0 ? "attention.empty" : "attention.why")}</p>
            <ol className={styles["list"]}>
              {seekers.map((seeker) => (
                <li key={seeker.seekerId} className={styles["seeker"]}>
                  <SeekerLine seeker={seeker} showsCohort={cohortId === undefined} />
                </li>
              ))}
            </ol>
            {needingCount > FIRST && (
              <div>
                <Button onPress={() => showWhole(!isWhole)}>
                  {isWhole ? text("attention.fewer") : text("attention.all", { count: needingCount })}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function SeekerLine({ seeker, showsCohort }: { seeker: Seeker; showsCohort: boolean }) {
  const text = useTranslations("board");
  const about = [
    ...(showsCohort && seeker.cohort !== null ? [seeker.cohort] : []),
    text(`group.${seeker.level}`),
    ...(seeker.sharesWithYou ? [] : [text("attention.sharesNot")]),
  ];
  const [first, ...others] = seeker.reasons;
  return (
    <>
      <h3 className={styles["who"]}>
        {seeker.name}{" "}
        <span className={styles["about"]}>{about.join(" · ")}</span>
      </h3>
      {first !== undefined && <ReasonLines reason={first} isFirst />}
      {others.length > 0 && (
        <ul className={styles["others"]}>
          {others.map((reason) => (
            <li key={reason.kind}>
              <ReasonLines reason={reason} isFirst={false} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Why; with the weightiest one goes what to say. */
function ReasonLines({ reason, isFirst }: { reason: Reason; isFirst: boolean }) {
  const text = useTranslations("board");
  const format = useFormatter();
  const date = (day: string) => format.dateTime(new Date(`${day}T12:00:00`), { dateStyle: "medium" });
  const figures = reason.figures.map(({ measure, day, number }) =>
    text(`attention.measure.${measure}`, { value: day === null ? format.number(number ?? 0, { maximumFractionDigits: 2 }) : date(day) }),
  );
  const contacts = reason.contacts.map(({ name, day }) => text("attention.on", { name, day: date(day) }));
  const copy = () => void navigator.clipboard.writeText(reason.opening).then(() => tellDone(text("attention.copied")));
  return (
    <div className={styles["reason"]}>
      <p>
        <strong className={styles["kind"]}>{text(`attention.kind.${reason.kind}`)}</strong>{" "}
        <span className={styles["soft"]}>{figures.join(" · ")}</span>
      </p>
      {contacts.length > 0 && <p className={styles["soft"]}>{text("attention.contacts", { names: contacts.join("; ") })}</p>}
      {isFirst && (
        <>
          <p className={styles["opening"]}>{text("attention.opening", { opening: reason.opening })}</p>
          <p className={styles["foot"]}>
            <span className={styles["soft"]}>{text(`attention.practices.${reason.kind}`)}</span>
            <Button look="quiet" onPress={copy}>
              {text("attention.copy")}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

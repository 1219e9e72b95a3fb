import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { ReportAbout, ReportLinksQuery } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { RelativeDay } from "../../text/RelativeDay";
import { useLanguage } from "../../text/TextProvider";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Loaded } from "../../ui/Page";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./ShareCharts.module.css";

const LINKS = graphql(`
  query ReportLinks {
    reportLinks {
      id
      about
      cohortId
      name
      madeBy
      createdAt
      lastShownOn
    }
  }
`);

const SHARE = graphql(`
  mutation ShareCharts($input: ShareChartsInput!) {
    shareCharts(input: $input) {
      reportLinkId
      url
      userErrors {
        ...Refused
      }
    }
  }
`);

const END = graphql(`
  mutation StopSharingCharts($input: StopSharingChartsInput!) {
    stopSharingCharts(input: $input) {
      endedReportLinkId
      userErrors {
        ...Refused
      }
    }
  }
`);

type OpenLink = ReportLinksQuery["reportLinks"][number];

const CHARTS = ["funnel", "approaches", "tone", "referrals", "pace", "manners"] as const;

type Chart = (typeof CHARTS)[number];

interface ShareChartsProps {
  about: ReportAbout;
  cohortId: string | undefined;
}

/** Charts of a report at a secret address, for where nobody signs in. */
export function ShareCharts({ about, cohortId }: ShareChartsProps) {
  const text = useTranslations("board");
  const [isOpen, setOpen] = useState(false);
  // Nobody is shown it again: a press beside it must not lose it.
  const [made, setMade] = useState<string>();
  const close = () => {
    setMade(undefined);
    setOpen(false);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text("share.open")}</Button>
      <Dialog title={text("share.title")} isOpen={isOpen} onOpenChange={(opens) => (opens ? setOpen(true) : close())} isDismissable={made === undefined}>
        <p>{text("share.lead")}</p>
        <Addresses about={about} cohortId={cohortId} made={made} whenMade={setMade} />
        <div>
          <Button onPress={close}>{text("share.close")}</Button>
        </div>
      </Dialog>
    </>
  );
}

interface AddressesProps extends ShareChartsProps {
  /** The one that was made just now. */
  made: string | undefined;
  whenMade: (address: string) => void;
}

function Addresses({ about, cohortId, made, whenMade }: AddressesProps) {
  const text = useTranslations("board");
  const { data, failed, again } = useRead({ query: LINKS });
  const { changeOrTell: share, isSending } = useChange(SHARE);
  const { changeOrTell: end } = useChange(END);
  const make = async () => {
    const done = await share({ scope: about, ...(cohortId === undefined ? {} : { cohortId }) });
    if (done === undefined) return;
    if (done.url !== null) whenMade(new URL(done.url, location.href).href);
    again();
  };
  const stop = async (id: string) => {
    if ((await end({ id })) === undefined) return;
    tellDone(text("share.ended"));
    again();
  };
  const isOfThis = (link: OpenLink) => link.about === about && link.cohortId === (cohortId ?? null);
  return (
    <>
      {made === undefined ? (
        <div>
          <Button look="primary" onPress={() => void make()} isPending={isSending}>
            {text("share.make")}
          </Button>
        </div>
      ) : (
        <Made address={made} />
      )}
      <Loaded data={data} failed={failed} retry={again}>
        {({ reportLinks }) => <OpenLinks links={reportLinks.filter(isOfThis)} end={(id) => void stop(id)} />}
      </Loaded>
    </>
  );
}

function Made({ address }: { address: string }) {
  const text = useTranslations("board");
  const { language } = useLanguage();
  const [chart, setChart] = useState<Chart>("funnel");
  const picture = `${address}/${chart}.svg?lang=${language}`;
  return (
    <div className={styles["made"]}>
      <p role="status">{text("share.made")}</p>
      <Select<Chart>
        label={text("share.chart")}
        options={CHARTS.map((key) => ({ key, name: text(`share.charts.${key}`) }))}
        chosen={chart}
        onChoose={setChart}
      />
      <TextField label={text("share.address")} value={picture} isReadOnly onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()} />
      <div>
        <Button look="primary" onPress={() => void navigator.clipboard.writeText(picture).then(() => tellDone(text("share.copied")))}>
          {text("share.copy")}
        </Button>
      </div>
    </div>
  );
}

function OpenLinks({ links, end }: { links: readonly OpenLink[]; end: (id: string) => void }) {
  const text = useTranslations("board");
  const format = useFormatter();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{text("share.yours")}</h3>
      {links.length === 0 ? (
        <p className={styles["soft"]}>{text("share.noneYet")}</p>
      ) : (
        <ul>
          {links.map((link) => {
            const made = { name: link.madeBy, day: format.dateTime(new Date(link.createdAt), { dateStyle: "medium", timeStyle: "short" }) };
            return (
              <li key={link.id} className={styles["link"]}>
                <span>
                  {text("share.by", made)}{" "}
                  <span className={styles["soft"]}>
                    {link.lastShownOn === null
                      ? text("share.neverShown")
                      : text.rich("share.lastShown", { day: () => <RelativeDay day={link.lastShownOn ?? ""} /> })}
                  </span>
                </span>
                <Button look="quiet" aria-label={text("share.endOf", made)} onPress={() => end(link.id)}>
                  {text("share.end")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

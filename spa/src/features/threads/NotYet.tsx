import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Why } from "../../text/Why";
import styles from "./Thread.module.css";
import type { Step } from "./path";
import { PRACTICE_OF } from "./practiceOf";
import type { PathThread, StepProps } from "./types";

interface NotYetProps {
  step: Step;
  /** What has to come first; at least one. */
  first: readonly Step[];
  thread: PathThread;
  go: StepProps["go"];
}

/** A step that cannot be taken yet: which practice says so, what comes first, and the way there. */
export function NotYet({ step, first, thread, go }: NotYetProps) {
  const text = useTranslations("threads");
  const [nearest] = first;
  const name = thread.contact?.name ?? text("someone");
  return (
    <Notice look="hint" title={text(`step.${step}.notYet`, { name })}>
      <Why practice={PRACTICE_OF[step]} />
      <ol className={styles["first"]}>
        {first.map((each) => (
          <li key={each}>{text(`step.${each}.first`)}</li>
        ))}
      </ol>
      {nearest !== undefined && (
        <Button look="primary" onPress={() => go(nearest)}>
          {text(`step.${nearest}.go`)}
        </Button>
      )}
    </Notice>
  );
}

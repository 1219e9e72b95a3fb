import { useQuery } from "urql";
import { useLocale, useTranslations } from "use-intl";
import type { MessageKind } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import styles from "./Composer.module.css";
import { WhyRefused } from "./WhyRefused";
import { START_DRAFT, TEMPLATES } from "./operations/draft";
import type { PathThread } from "./types";
import type { ServerDraft } from "./useDraft";

interface TemplatesProps {
  thread: PathThread;
  kind: MessageKind;
  start: (draft: ServerDraft) => void;
}

/** Texts of the institution to start from, while nothing is written. */
export function Templates({ thread, kind, start }: TemplatesProps) {
  const text = useTranslations("threads.compose");
  const here = useLocale();
  const [{ data }] = useQuery({ query: TEMPLATES, variables: { kind } });
  const { change, refused, isSending } = useChange(START_DRAFT);
  if (data === undefined || data.messageTemplates.nodes.length === 0) return null;
  async function startFrom(templateId: string) {
    const answer = await change({ templateId, threadId: thread.id });
    if ("done" in answer && answer.done.message !== null) start({ ...answer.done.message, subject: answer.done.message.subject ?? "" });
  }
  return (
    <div className={styles["templates"]}>
      <p>{text("templates")}</p>
      <div className={styles["names"]}>
        {inOrder(data.messageTemplates.nodes, here).map(({ id, name, language }) => (
          <Button key={id} isPending={isSending} onPress={() => void startFrom(id)}>
            <span lang={language}>{name}</span>
          </Button>
        ))}
      </div>
      <WhyRefused refused={refused} />
    </div>
  );
}

/** Those in the language of the page first. */
function inOrder<Template extends { language: string }>(templates: readonly Template[], here: string): Template[] {
  return [...templates.filter(({ language }) => language === here), ...templates.filter(({ language }) => language !== here)];
}

import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import type { KeptForm } from "./useKeptForm";

/** That a form has words which were typed before and never saved. */
export function Restored({ form }: { form: Pick<KeptForm<object>, "wasRestored" | "forget"> }) {
  const text = useTranslations("threads.kept");
  if (!form.wasRestored) return null;
  return (
    <Notice look="hint" title={text("restored")}>
      <Button look="quiet" onPress={form.forget}>
        {text("drop")}
      </Button>
    </Notice>
  );
}

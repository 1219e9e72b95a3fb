import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Failed, Page } from "../ui/Page";

/** In place of a page that cannot be shown; the rail beside it stays. */
export function Broken({ reset }: ErrorComponentProps) {
  const text = useTranslations("app");
  return (
    <Page title={text("name")}>
      <Failed retry={reset} />
    </Page>
  );
}

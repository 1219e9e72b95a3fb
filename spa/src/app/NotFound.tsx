import { useTranslations } from "use-intl";
import { Empty, Page } from "../ui/Page";

export function NotFound() {
  const text = useTranslations("app");
  return (
    <Page title={text("name")}>
      <Empty>{text("notFound")}</Empty>
    </Page>
  );
}

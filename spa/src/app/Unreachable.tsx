import { useTranslations } from "use-intl";
import { Button } from "../ui/Button";
import { Empty, Page } from "../ui/Page";

/** In place of everything, when the server does not say who is signed in. */
export function Unreachable({ retry }: { retry: () => void }) {
  const text = useTranslations("app");
  return (
    <main>
      <Page title={text("name")}>
        <Empty>
          <p role="alert">{text("unreachable")}</p>
          <Button onPress={retry}>{text("retry")}</Button>
        </Empty>
      </Page>
    </main>
  );
}

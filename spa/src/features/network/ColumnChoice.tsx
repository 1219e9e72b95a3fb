import { useTranslations } from "use-intl";
import { Popover } from "../../ui/Popover";
import { COLUMNS, type ColumnKey } from "./columns";
import styles from "./Filters.module.css";

interface ColumnChoiceProps {
  shown: ReadonlySet<ColumnKey>;
  onShow: (keys: ReadonlySet<ColumnKey>) => void;
}

export function ColumnChoice({ shown, onShow }: ColumnChoiceProps) {
  const text = useTranslations("network");
  return (
    <Popover name={text("chooseColumns")}>
      {() => (
        <fieldset className={styles["group"]}>
          <legend>{text("chooseColumns")}</legend>
          {COLUMNS.filter((column) => column.key !== "name").map(({ key }) => (
            <label key={key} className={styles["choice"]}>
              <input
                type="checkbox"
                checked={shown.has(key)}
                onChange={(event) => {
                  const next = new Set(shown);
                  if (event.target.checked) next.add(key);
                  else next.delete(key);
                  onShow(next);
                }}
              />
              {text(`columns.${key}`)}
            </label>
          ))}
        </fieldset>
      )}
    </Popover>
  );
}

import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Popover } from "../../ui/Popover";
import { TextField } from "../../ui/TextField";
import styles from "./Selection.module.css";
import { useBulk } from "./useBulk";
import type { Row, RowChange } from "./useRows";

interface SelectionProps {
  rows: readonly Row[];
  /** All that match and are not selected, here or not; 0 when there are none. */
  others: number;
  onChanged: (changes: ReadonlyMap<string, RowChange>) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with several contacts at once. */
export function Selection({ rows, others, onChanged, onSelectAll, onClear }: SelectionProps) {
  const text = useTranslations("network");
  const { addTag, removeTag, remove, progress } = useBulk(onChanged);
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort((one, other) => one.localeCompare(other));
  return (
    <div className={styles["bar"]} role="group" aria-label={text("bulk.label")}>
      <p role="status" className={styles["count"]}>
        {progress === undefined ? text("bulk.selected", { count: rows.length }) : text("bulk.progress", { done: progress.done, of: progress.of })}
      </p>
      <Popover name={text("bulk.tag")}>
        {(close) => (
          <TagForm
            tags={tags}
            onAdd={(tag) => {
              addTag(rows, tag);
              close();
            }}
            onRemove={(tag) => {
              removeTag(rows, tag);
              close();
            }}
          />
        )}
      </Popover>
      <Button
        onPress={() => {
          remove(rows);
          onClear();
        }}
      >
        {text("bulk.delete")}
      </Button>
      {others > 0 && (
        <Button look="quiet" onPress={onSelectAll}>
          {text("bulk.selectAll", { count: rows.length + others })}
        </Button>
      )}
      <Button look="quiet" onPress={onClear}>
        {text("bulk.clear")}
      </Button>
    </div>
  );
}

interface TagFormProps {
  /** Those that one of the selected has. */
  tags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

function TagForm({ tags, onAdd, onRemove }: TagFormProps) {
  const text = useTranslations("network.bulk");
  const [tag, setTag] = useState("");
  return (
    <div className={styles["tagForm"]}>
      <Form
        className={styles["tagForm"] ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== "") onAdd(tag.trim());
        }}
      >
        <TextField label={text("newTag")} description={text("newTagHelp")} value={tag} onChange={setTag} autoFocus />
        <Button look="primary" type="submit" isDisabled={tag.trim() === ""}>
          {text("addTag")}
        </Button>
      </Form>
      {tags.length > 0 && (
        <>
          <h3>{text("takeAway")}</h3>
          <ul className={styles["tags"]}>
            {tags.map((each) => (
              <li key={each}>
                <Button aria-label={text("takeAwayOne", { tag: each })} onPress={() => onRemove(each)}>
                  {each}
                  <span aria-hidden="true">×</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Loaded } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import type { Reading } from "./Checked";
import styles from "./Import.module.css";
import { FIELDS, type Run } from "./operations";
import { useFieldName, useFormatName } from "./useNames";
import { type Choices, type Field, fieldOf, fieldsOf, fieldsTwice, keyOf } from "./wishes";

const LEFT_OUT = "left-out";

interface ColumnsProps {
  run: Run;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  reading: Reading;
  onRead: (reading: Reading) => void;
}

/** What each column of the file was taken for, and what it is to be instead. */
export function Columns({ run, choices, onChoose, reading, onRead }: ColumnsProps) {
  const text = useTranslations("imports.columns");
  const formatName = useFormatName();
  const { data, failed, again } = useRead({ query: FIELDS, variables: { kind: run.kind } });
  return (
    <Part title={text("title")} lead={run.format === null ? text("leadUnknown") : text("lead", { format: formatName(run.format) })}>
      {run.delimiter !== null && <HowRead run={run} reading={reading} onRead={onRead} />}
      <Loaded data={data} failed={failed} retry={again}>
        {({ importFields }) => <Meanings fields={importFields} columns={run.columns} choices={choices} onChoose={onChoose} />}
      </Loaded>
    </Part>
  );
}

interface MeaningsProps extends Pick<ColumnsProps, "choices" | "onChoose"> {
  fields: readonly Field[];
  columns: Run["columns"];
}

function Meanings({ fields, columns, choices, onChoose }: MeaningsProps) {
  const text = useTranslations("imports.columns");
  const nameOf = useFieldName();
  const twice = fieldsTwice(columns, fields, choices);
  const hasSheets = columns.some(({ sheet }) => sheet > 0);
  return (
    <>
      {twice.length > 0 && <p className={styles["note"]}>{text("twice", { fields: twice.map(nameOf).join(", ") })}</p>}
      <ul className={styles["list"]}>
        {columns.map((column) => (
          <li key={keyOf(column)} className={styles["column"]}>
            <Select
              label={column.name || text("nameless", { position: column.position + 1 })}
              options={[
                { key: LEFT_OUT, name: text("leftOut") },
                ...fieldsOf(fields, column.sheetName).map(({ name }) => ({ key: name, name: nameOf(name) })),
              ]}
              chosen={fieldOf(column, choices) || LEFT_OUT}
              onChoose={(field) => onChoose({ ...choices, [keyOf(column)]: field === LEFT_OUT ? "" : field })}
              isDisabled={column.name === ""}
            />
            <span className="soft">
              {hasSheets && column.sheetName !== null && `${column.sheetName} · `}
              {column.sample === null ? text("noSample") : text("sample", { sample: column.sample })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const ENCODINGS = ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"];
const DELIMITERS = [",", ";", "\t", "|"];

/** What the file's bytes mean; seldom wrong, but then everything is. */
function HowRead({ run, reading, onRead }: { run: Run; reading: Reading; onRead: (reading: Reading) => void }) {
  const text = useTranslations("imports.columns");
  const encoding = reading.encoding ?? run.encoding ?? "UTF-8";
  const delimiter = reading.delimiter ?? run.delimiter ?? ",";
  const encodings = ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS];
  return (
    <details>
      <summary>{text("howRead", { encoding, line: run.headerLine ?? 1 })}</summary>
      <div className={styles["pair"]}>
        <Select
          label={text("encoding")}
          options={encodings.map((key) => ({ key, name: key }))}
          chosen={encoding}
          onChoose={(key) => onRead({ ...reading, encoding: key === run.encoding ? null : key })}
        />
        <Select
          label={text("delimiter")}
          options={DELIMITERS.map((key) => ({ key, name: key === "\t" ? text("tab") : key }))}
          chosen={delimiter}
          onChoose={(key) => onRead({ ...reading, delimiter: key === run.delimiter ? null : key })}
        />
      </div>
    </details>
  );
}

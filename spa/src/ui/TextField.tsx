import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps } from "react-aria-components";
import styles from "./Field.module.css";

export interface FieldProps extends Omit<TextFieldProps, "className" | "style" | "children"> {
  label: string;
  description?: string;
  /** What the server said of it; the browser's own words stand here otherwise. */
  error?: string | undefined;
  /** So many lines, for more than a line. */
  lines?: number;
}

export function TextField({ label, description, error, lines, ...props }: FieldProps) {
  return (
    // What the server said is shown and does not hold the form back: the browser would let nobody send it again. Otherwise nothing
    // is said here, not even that it is valid: then nobody would see what the browser says.
    <AriaTextField {...props} {...(error === undefined ? { validationBehavior: "native" } : { validationBehavior: "aria", isInvalid: true })} className={styles["field"] ?? ""}>
      <Label className={styles["label"] ?? ""}>{label}</Label>
      {lines === undefined ? (
        <Input className={styles["input"] ?? ""} />
      ) : (
        <TextArea className={styles["input"] ?? ""} rows={lines} />
      )}
      {description !== undefined && (
        <Text slot="description" className={styles["description"] ?? ""}>
          {description}
        </Text>
      )}
      <FieldError className={styles["error"] ?? ""}>{error}</FieldError>
    </AriaTextField>
  );
}

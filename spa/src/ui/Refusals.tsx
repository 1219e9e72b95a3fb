import styles from "./Refusals.module.css";

interface RefusalsProps {
  refused: readonly { code: string; message: string; practice?: string | null }[];
}

/** Why something was refused, read out as soon as it is there. */
export function Refusals({ refused }: RefusalsProps) {
  return (
    <div role="alert" className={styles["region"]}>
      {refused.map(({ code, message, practice }) => (
        <p key={`${code} ${message}`} className={styles["refused"]}>
          {message} {practice != null && `(${practice})`}
        </p>
      ))}
    </div>
  );
}

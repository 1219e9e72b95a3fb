import styles from "./Refusals.module.css";

interface RefusalsProps {
  refused: readonly { code: string; message: string; practice?: string | null }[];
}

/** Why something was refused, read out as soon as it is there. What is said of several fields is said once. */
export function Refusals({ refused }: RefusalsProps) {
  const sentences = new Set(refused.map(({ message, practice }) => (practice == null ? message : `${message} (${practice})`)));
  return (
    <div role="alert" className={styles["region"]}>
      {[...sentences].map((sentence) => (
        <p key={sentence} className={styles["refused"]}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

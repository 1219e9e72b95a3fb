import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** For what may not be closed by a press beside it. */
  isDismissable?: boolean;
  children: ReactNode;
}

/** Something that wants an answer before all else goes on. Focus goes back to where it was. */
export function Dialog({ title, isOpen, onOpenChange, isDismissable = true, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={isDismissable} className={styles["overlay"] ?? ""}>
      <Modal className={styles["modal"] ?? ""}>
        <AriaDialog className={styles["dialog"] ?? ""}>
          <Heading slot="title" className={styles["title"] ?? ""}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whether something was refused because somebody else has changed it since it was read: then it is to be read again. */
export function isMeanwhile(refused: readonly { code: string }[]): boolean {
  return refused.some(({ code }) => code === "CHANGED_MEANWHILE");
}

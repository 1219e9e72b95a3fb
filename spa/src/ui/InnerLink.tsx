import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface InnerLinkProps {
  /** A path of ours, such as /threads/1. */
  to: string;
  className?: string | undefined;
  tabIndex?: number;
  children: ReactNode;
}

/** A link to a page of another feature. Its route is not known here, so the path is not checked: the one place where that is so. */
export function InnerLink({ to, ...props }: InnerLinkProps) {
  return <Link to={to as "/"} {...props} />;
}

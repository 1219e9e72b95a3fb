import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface InnerLinkProps {
  /** A path of ours, such as /threads/1. */
  to: string;
  className?: string | undefined;
  tabIndex?: number;
  children: ReactNode;
}

/** A path of another feature, whose route is not known here; the one place where a path is not checked. */
export function pathOf(path: string): "/" {
  return path as "/";
}

/** A link to a page of another feature. */
export function InnerLink({ to, ...props }: InnerLinkProps) {
  return <Link to={pathOf(to)} {...props} />;
}

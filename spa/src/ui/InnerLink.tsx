import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface InnerLinkProps {
  /** A path of ours, such as /threads/1. */
  to: string;
  /** What stands behind the question mark. */
  search?: Record<string, string>;
  className?: string | undefined;
  tabIndex?: number;
  /** What it is called where what stands in it does not say so. */
  label?: string;
  /** Whether it is what a roving focus goes to. */
  isSpot?: boolean;
  children: ReactNode;
}

/** A path of another feature, whose route is not known here; the one place where a path is not checked. */
export function pathOf(path: string): "/" {
  return path as "/";
}

/** A link to a page of another feature. */
export function InnerLink({ to, search, label, isSpot, ...props }: InnerLinkProps) {
  return <Link to={pathOf(to)} {...(search !== undefined && { search })} aria-label={label} data-spot={isSpot} {...props} />;
}

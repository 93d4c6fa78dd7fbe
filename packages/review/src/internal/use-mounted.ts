"use client";
import { useEffect, useState } from "react";

/** False while a component renders first: a live region is in the page, empty, before it speaks. */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted;
}

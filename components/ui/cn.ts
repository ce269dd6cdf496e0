import { clsx, type ClassValue } from 'clsx';

/** Joins class names. Nothing is merged away: a component changes by its variants, `className` only places it. */
export function cn(...inputs: ClassValue[]) {
  return clsx(inputs);
}
